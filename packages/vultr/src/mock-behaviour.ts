import type { MockBehaviour } from "@snap/mock";

/** The behaviour of Vultr's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    restoreInstance(call) {
      const restored = Object.entries(Object(call.body)).filter(([name]) => /^(?:backup|snapshot)_id$/.test(name));
      if (restored.length !== 1) return call.fail(400);
      const [[restore_type, restore_id] = []] = restored;
      const response = call.proceed();
      if (response.status !== "202") return response;
      return call.response(202, { status: { restore_type, restore_id, status: "inprogress" } });
    },
  },

  settled: {
    blockSnapshots: () => ({ size: 100 }),
    instances: () => ({ status: "active" }),
    snapshots: () => ({ size: 42949672960, compressed_size: 949678560 }),
  },
};
