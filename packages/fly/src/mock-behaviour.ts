import { inScope, type MockBehaviour, type MockCall, type MockRecord } from "@snap/mock";

/** The behaviour of the mock cloud of Fly.io that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listSnapshots: (call) => call.proceed({ present: (snapshot) => present(snapshot, call.cloud.clock.now()) }),

    createSnapshot(call) {
      const { cloud, path, scope } = call;
      const { size_gb, snapshot_retention } = Object(find(call, "volumes", path["volume_id"]));
      const given = { size: 0, volume_size: size_gb * GIB, retention_days: snapshot_retention };
      cloud.create("snapshots", given, { like: LIKE, scope });
      return call.response(200);
    },

    createVolume(call) {
      const { snapshot_id: id, ...body } = call.body as MockRecord;
      const defaults = { auto_backup_enabled: true, encrypted: true, snapshot_retention: 5, zone: "180d" };
      if (id === undefined) return call.proceed({ set: { ...defaults, ...body } });
      const snapshot = find(call, "snapshots", id);
      if (!snapshot) return call.fail(404, "The snapshot does not exist.");
      const { size_gb = Number(snapshot["volume_size"]) / GIB } = body;
      if (Number(size_gb) * GIB < Number(snapshot["volume_size"])) return call.fail(400);
      const response = call.proceed({ set: { ...defaults, ...body, size_gb } });
      const volume = find(call, "volumes", Object(response.body).id);
      // The response shows the first state, `creating`. The volume has the next state, `restoring`, until its content
      // is copied.
      if (volume) call.cloud.store["volumes"]?.update(volume, { state: "restoring" });
      return call.response(200, { ...Object(response.body), state: "creating" });
    },
  },

  // The size of a new snapshot is an assumption.
  settled: { snapshots: ({ size }) => (size === 0 ? { size: 4_194_304 } : {}) },
};

const GIB = 2 ** 30;
const WAITING_SECONDS = 5;
const LIKE: MockRecord = { id: "vs_6Qw2Xn9Lk4Rt7Bz1Vy3Mc5Hd", digest: "5b0f3c1e9a7d42868cf5e0b1a4d37926" };

// A snapshot has no id while it waits, and no time until it is complete.
function present(snapshot: MockRecord, now: Date): MockRecord {
  const { created_at: time, ...rest } = snapshot;
  if (rest["status"] !== "waiting") return snapshot;
  const isWaiting = now.getTime() < Date.parse(String(time)) + WAITING_SECONDS * 1000;
  return isWaiting ? { ...rest, id: "" } : { ...rest, status: "running" };
}

function find({ cloud, scope: { app = "" } }: MockCall, collection: string, id: unknown): MockRecord | undefined {
  return cloud.store[collection]?.get(id, inScope({ app }));
}
