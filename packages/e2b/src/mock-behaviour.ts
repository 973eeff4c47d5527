import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of E2B's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listSnapshots(call) {
      const { sandboxID, name } = call.query as { sandboxID?: string; name?: string };
      return call.proceed({
        filter: (snapshot) =>
          (sandboxID === undefined || originOf(snapshot).sandboxID === sandboxID.split("-")[0]) &&
          (name === undefined || hasName(snapshot, name)),
        // The newest snapshot comes first. The initial snapshots have no time, and stay in their order.
        compare: (a, b) => originOf(b).order - originOf(a).order,
      });
    },

    createSnapshot(call) {
      const { sandboxID = "" } = call.path;
      const sandbox = call.cloud.store["sandboxes"]?.get(sandboxID);
      if (!sandbox) return call.fail(404);
      if (sandbox["state"] !== "running") return call.fail(409, `The sandbox is ${sandbox["state"]}.`);
      const { name } = call.body as { name?: string };
      const parts = /^(?:acme\/)?([^/:]+)(:.+)?$/.exec(name?.toLowerCase() ?? makeTemplateId(call));
      if (!parts) return call.fail(400, `The name "${name}" belongs to another team.`);
      const [, alias = "", tag = ":default"] = parts;
      const template = name === undefined ? alias : `acme/${alias}`;
      const snapshotID = template + tag;
      const existing = call.cloud.store["snapshots"]?.get(snapshotID);
      const names = name === undefined ? [] : [template];
      const response = existing ? call.response(201, existing) : call.proceed({ set: { snapshotID, names } });
      ORIGINS.set(response.body as MockRecord, { sandboxID, order: ++created });
      return response;
    },

    // E2B ignores the tag of the id.
    deleteSnapshot(call) {
      const template = templateOf(call.path["templateID"]);
      const { snapshots, sandboxes } = call.cloud.store;
      const tags = [...(snapshots ?? [])].filter(({ snapshotID }) => templateOf(snapshotID) === template);
      if (tags.length === 0) return call.fail(404);
      const users = [...(sandboxes ?? [])].filter(({ templateID }) => templateOf(templateID) === template);
      if (users.length > 0) return call.fail(400, `${template} cannot be deleted: there are sandboxes using it.`);
      for (const snapshot of tags) snapshots?.delete(snapshot);
      return call.response(204);
    },

    createSandbox(call) {
      const { templateID, timeout = 15 } = call.body as { templateID: string; timeout?: number };
      const { clock, store } = call.cloud;
      if (![...(store["snapshots"] ?? [])].some((snapshot) => hasName(snapshot, templateID)))
        return call.fail(400, `The template ${templateID} does not exist.`);
      return call.proceed({ set: { endAt: new Date(clock.now().getTime() + timeout * 1000).toISOString() } });
    },
  },
};

// The sandbox of a snapshot, and the position of the snapshot in the order of creation. No response contains them.
const ORIGINS = new WeakMap<MockRecord, { readonly sandboxID: string; readonly order: number }>();
let created = 0;

// The source of the initial snapshots is the sandbox in the contract's examples.
function originOf(snapshot: MockRecord): { readonly sandboxID: string; readonly order: number } {
  return ORIGINS.get(snapshot) ?? { sandboxID: "i7k2p9x4m1c8v5b3n6q0z", order: 0 };
}

function makeTemplateId({ cloud }: MockCall): string {
  const isTaken = (id: unknown) => cloud.store["snapshots"]?.get(`${id}:default`) !== undefined;
  return String(cloud.makeId("q7x2m9c4k1z8wt5ae3bd", isTaken));
}

function templateOf(id: unknown): string {
  return String(id).replace(/:.*$/, "");
}

// Names match with and without the team, and with and without the tag.
function hasName({ snapshotID, names }: MockRecord, wanted: string): boolean {
  const own = [snapshotID, ...(names as string[])].flatMap((name) => [String(name), templateOf(name)]);
  return own.some((name) => name === wanted || name.replace("acme/", "") === wanted);
}
