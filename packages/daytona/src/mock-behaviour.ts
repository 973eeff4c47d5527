import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of Daytona's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listSnapshots(call) {
      const { name = "", sort = "lastUsedAt", order = "desc" } = call.query as Record<string, string>;
      const sign = order === "desc" ? -1 : 1;
      const compare = (a: MockRecord, b: MockRecord) => {
        const [left, right] = [a, b].map((each) => String(each[sort] ?? "")) as [string, string];
        return (Number(left > right) - Number(left < right)) * sign;
      };
      return call.proceed({ filter: (snapshot) => String(snapshot["name"]).includes(name), compare });
    },

    getSnapshot(call) {
      const snapshot = find(call, "snapshots", call.path["id"]);
      return snapshot ? call.response(200, snapshot) : call.fail(404);
    },

    createSnapshot(call) {
      const { name, imageName, buildInfo, memory: mem = 1, ...given } = call.body as MockRecord;
      if ((imageName === undefined) === (buildInfo === undefined)) {
        return call.fail(400, "Pass `imageName` or `buildInfo`.");
      }
      if (/:latest$/.test(String(imageName))) return call.fail(400, 'The tag "latest" is not allowed.');
      if (isTaken(call, name)) return call.fail(409, `A snapshot named ${name} exists.`);
      const now = call.cloud.clock.now().toISOString();
      const built = { ...Object(buildInfo), createdAt: now, updatedAt: now, snapshotRef: `registry/${name}` };
      const { gpuType, regionId = "us", ...sizes } = given;
      const snapshot = call.cloud.create(
        "snapshots",
        {
          ...{ cpu: 1, gpu: 0, disk: 3, ...sizes, name, mem, regionIds: [regionId] },
          ...(Array.isArray(gpuType) && { gpuType: gpuType[0] }),
          ...(buildInfo === undefined ? { imageName } : { buildInfo: built }),
        },
        { like: SNAPSHOT, fails: call.fails },
      );
      return call.response(200, snapshot);
    },

    deleteSnapshot(call) {
      if (!isUuid(call.path["id"])) return call.fail(400, "The id must be a UUID.");
      const snapshot = find(call, "snapshots", call.path["id"]);
      return snapshot?.["general"] ? call.fail(403, "The snapshot is a general one.") : call.proceed();
    },

    activateSnapshot(call) {
      const snapshot = find(call, "snapshots", call.path["id"]);
      if (!snapshot) return call.fail(404);
      if (snapshot["state"] !== "inactive") return call.fail(400, `The snapshot is ${snapshot["state"]}.`);
      call.cloud.restart("snapshots", snapshot, { fails: call.fails });
      return call.response(200, find(call, "snapshots", snapshot["id"]));
    },

    deactivateSnapshot(call) {
      const snapshot = find(call, "snapshots", call.path["id"]);
      if (!snapshot) return call.fail(404);
      call.cloud.store["snapshots"]?.update(snapshot, { state: "inactive" });
      return call.response(204);
    },

    createSandbox(call) {
      const { snapshot: asked } = call.body as { snapshot?: string };
      const snapshot = asked === undefined ? undefined : find(call, "snapshots", asked);
      if (asked !== undefined && !snapshot) return call.fail(400, `There is no snapshot ${asked}.`);
      if (snapshot && snapshot["state"] !== "active") return call.fail(400, `The snapshot is ${snapshot["state"]}.`);
      const response = call.proceed({ set: snapshot ? { snapshot: snapshot["name"] } : {} });
      const sandbox = find(call, "sandboxes", Object(response.body).id);
      if (!sandbox || sandbox["name"]) return response;
      return call.response(200, call.cloud.store["sandboxes"]?.update(sandbox, { name: sandbox["id"] }));
    },

    getSandbox(call) {
      const sandbox = find(call, "sandboxes", call.path["sandboxIdOrName"]);
      return sandbox ? call.response(200, sandbox) : call.fail(404);
    },

    createSandboxSnapshot,
  },

  // The share of the disk that an image fills is an assumption.
  settled: {
    snapshots: (snapshot, failed) => (failed ? { errorReason: "The image could not be pulled." } : sizeOf(snapshot)),
    sandboxes: (_, failed) => (failed ? { errorReason: "The sandbox could not be started." } : {}),
  },
};

// What all new snapshots share.
const SNAPSHOT: MockRecord = {
  organizationId: "a84e3f02-1d6b-4c95-b7e8-50c2f9d31746",
  ...{ id: "1a7e5c93-4d20-4b68-9f3c-e05b82d716fa", general: false, sandboxClass: "container" },
  ...{ size: null, entrypoint: null, errorReason: null, lastUsedAt: null, sourceSandboxId: null },
};

// The snapshot exists when it is complete. A failure leaves no trace: the sandbox runs again without a new snapshot.
function createSandboxSnapshot(call: MockCall): DocumentedResponse {
  const { cloud, body, fails, path } = call;
  const sandbox = find(call, "sandboxes", path["sandboxIdOrName"]);
  if (!sandbox) return call.fail(404);
  const { id: sourceSandboxId, state, cpu, gpu, memory: mem, disk, sandboxClass, target } = sandbox;
  if (state !== "started" && state !== "stopped") return call.fail(400, `The sandbox is ${state}.`);
  const { name, includeMemory } = body as { name: string; includeMemory?: boolean };
  if (includeMemory && sandboxClass === "container") return call.fail(400, "Containers have no memory snapshots.");
  if (isTaken(call, name)) return call.fail(400, `A snapshot named ${name} exists.`);
  const given = { name, sourceSandboxId, cpu, gpu, mem, disk, sandboxClass, regionIds: [target] };
  cloud.restart("sandboxes", sandbox, {
    ended() {
      if (!fails) cloud.create("snapshots", given, { like: SNAPSHOT, ready: true });
    },
  });
  return call.response(200, cloud.store["sandboxes"]?.update(sandbox, { state: "snapshotting" }));
}

function find({ cloud }: MockCall, collection: "sandboxes" | "snapshots", idOrName: unknown): MockRecord | undefined {
  return cloud.store[collection]?.get(idOrName) ?? cloud.store[collection]?.where({ name: String(idOrName) })[0];
}

function isTaken({ cloud }: MockCall, name: unknown): boolean {
  return cloud.store["snapshots"]?.where({ name: String(name) }).length !== 0;
}

function isUuid(id: unknown): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(String(id));
}

function sizeOf({ sourceSandboxId, disk }: MockRecord): MockRecord {
  return sourceSandboxId === null ? { size: Number(disk) / 5 } : {};
}
