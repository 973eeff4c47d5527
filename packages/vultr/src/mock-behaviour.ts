import type { MockBehaviour, MockCall } from "@snap/mock";

/** The behaviour of Vultr's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    createSnapshot: (call) => (Object(call.body).instance_id === INSTANCE ? call.proceed() : call.fail(404)),
    createBlock(call) {
      const { snapshot_id: id } = Object(call.body) as { snapshot_id?: string };
      return id === undefined || call.cloud.store["blockSnapshots"]?.get(id) ? call.proceed() : call.fail(404);
    },
    createBlockSnapshot: (call) => (call.cloud.store["blocks"]?.get(blockOf(call)) ? call.proceed() : call.fail(404)),
    createInstance(call) {
      const { snapshot_id: id } = Object(call.body) as { snapshot_id?: string };
      return id === undefined || call.cloud.store["snapshots"]?.get(id) ? call.response(202) : call.fail(404);
    },
    getInstance: (call) => (call.path["instance_id"] === INSTANCE ? call.response(200) : call.fail(404)),

    restoreInstance(call) {
      const { snapshot_id, backup_id } = Object(call.body) as { snapshot_id?: string; backup_id?: string };
      if ((snapshot_id === undefined) === (backup_id === undefined)) return call.fail(400);
      const restore_id = snapshot_id ?? backup_id ?? "";
      const objects = call.cloud.store[snapshot_id === undefined ? "backups" : "snapshots"];
      if (call.path["instance_id"] !== INSTANCE || !objects?.get(restore_id)) return call.fail(404);
      const restore_type = snapshot_id === undefined ? "backup_id" : "snapshot_id";
      return call.response(202, { status: { restore_type, restore_id, status: "inprogress" } });
    },
  },

  errorBody: ({ message }, body) => ({ ...Object(body), error: message }),

  settled: {
    blockSnapshots: () => ({ size: 100 }),
    snapshots: () => ({ size: 42949672960, compressed_size: 949678560 }),
  },
};

// The only instance of the mock cloud: the one in the contract's examples.
const INSTANCE = "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2";

function blockOf({ body }: MockCall): string {
  return String(Object(body).block_id);
}
