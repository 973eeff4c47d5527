import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** What DigitalOcean's mock cloud does beyond its contract. */
export const behaviour: MockBehaviour = {
  operations: {
    // The ids of droplet snapshots are numbers here, and texts elsewhere.
    listDropletSnapshots: (call) => (isDroplet(call) ? call.proceed({ present: toDropletSnapshot }) : call.fail(404)),

    createDropletAction(call) {
      if (!isDroplet(call)) return call.fail(404);
      const { type, image } = call.body as { type: string; image?: unknown };
      if (type === "rebuild" && typeof image === "number" && !call.cloud.store["snapshots"]?.get(image)) {
        return call.fail(422, `There is no image ${image}.`);
      }
      const answer = call.proceed();
      remember(answer.body, call);
      return answer;
    },

    createDropletActionsByTag(call) {
      const tag = call.url.searchParams.get("tag_name");
      const actions = DROPLETS.filter(({ tags }) => tags.some((each) => each === tag)).map(({ id }) => {
        const action = call.cloud.create("actions", { resource_id: id, type: "snapshot" }, { fails: call.fails });
        remember({ action }, call);
        return action;
      });
      return call.answer(201, { actions });
    },

    createVolume(call) {
      const { snapshot_id: id } = call.body as { snapshot_id?: string };
      const known = id === undefined || call.cloud.store["snapshots"]?.get(id, { resource_type: "volume" });
      return known ? call.proceed() : call.fail(422, `There is no volume snapshot ${id}.`);
    },
  },

  settled: {
    // The snapshot of a droplet is there when its action is done.
    actions(action, failed, cloud) {
      const name = NAMES.get(action);
      if (!failed && name !== undefined) {
        cloud.create("snapshots", { name, resource_id: String(action["resource_id"]) }, { like: DROPLET_SNAPSHOT });
      }
      return {};
    },
  },
};

/** The droplets of the account: those of the contract's examples. */
const DROPLETS = [
  { id: 200776916, tags: ["web", "env:prod"] },
  { id: 200776917, tags: ["web"] },
];

const DROPLET_SNAPSHOT = {
  id: "6372450",
  name: "",
  created_at: "2026-11-21T09:00:00Z",
  regions: ["nyc3"],
  resource_id: "",
  resource_type: "droplet",
  min_disk_size: 25,
  size_gigabytes: 2.34,
  tags: [],
};

// How the snapshot that an action makes is to be called.
const NAMES = new WeakMap<MockRecord, string>();

function remember(body: unknown, call: MockCall): void {
  const { type, name } = call.body as { type: string; name?: string };
  const { action } = body as { action: MockRecord };
  if (type === "snapshot") NAMES.set(action, name ?? `droplet-${action["resource_id"]}`);
}

function isDroplet({ path }: MockCall): boolean {
  return DROPLETS.some(({ id }) => String(id) === path["droplet_id"]);
}

function toDropletSnapshot(snapshot: MockRecord): unknown {
  const { id, resource_id, resource_type, tags, ...rest } = snapshot;
  return { id: Number(id), ...rest, type: "snapshot" };
}
