import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of Neon's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    createSnapshot: (call) => call.proceed({ set: call.query }),

    finalizeRestoreBranch(call) {
      const branch = findBranch(call, call.path["branch_id"]);
      if (!branch) return call.fail(404);
      const replaced = findBranch(call, branch["restored_as"]);
      if (!replaced || branch["restore_status"] !== "restored") return call.fail(400, "No restore is in progress.");
      change(call, branch, takeOver(call, replaced, Object(call.body).name));
      return call.proceed();
    },

    restoreSnapshot(call) {
      const snapshot = call.cloud.store["snapshots"]?.get(call.path["snapshot_id"]);
      if (!snapshot) return call.fail(404);
      const { target_branch_id: target = snapshot["source_branch_id"], finalize_restore, name } = Object(call.body);
      const replaced = findBranch(call, target);
      if (!replaced) return call.fail(404);
      const own = { name: name ?? `${replaced["name"]} (restored)`, restore_status: "restored" };
      const set = { project_id: call.path["project_id"], restored_from: snapshot["id"], restored_as: target };
      return call.proceed({ set: { ...set, ...(finalize_restore ? takeOver(call, replaced) : own) } });
    },
  },
};

// Renames the replaced branch, and returns the properties that the restored branch takes over.
function takeOver(call: MockCall, replaced: MockRecord, name = `${replaced["name"]} (replaced)`): MockRecord {
  const { name: own, default: isDefault } = replaced;
  change(call, replaced, { name, default: false });
  return { name: own, default: isDefault, restore_status: "finalized" };
}

function change({ cloud }: MockCall, branch: MockRecord, changes: MockRecord): void {
  cloud.store["branches"]?.update(branch, changes);
}

function findBranch({ cloud }: MockCall, id: unknown): MockRecord | undefined {
  return cloud.store["branches"]?.get(id);
}
