import type { MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** What InstaVM's mock cloud does beyond its contract. */
export const behaviour: MockBehaviour = {
  operations: {
    createVmSnapshot(call) {
      if (!isVm(call)) return call.fail(404);
      const { name = null } = Object(call.body) as { name?: string };
      const snapshot = capture(call, name, waits(call));
      return call.answer(200, { snapshot_id: snapshot["id"], status: snapshot["status"] });
    },

    cloneVm(call) {
      if (!isVm(call)) return call.fail(404);
      const { snapshot_name: name = null } = Object(call.body) as { snapshot_name?: string };
      const snapshot = capture(call, name, true);
      return call.answer(200, { ...Object(call.answer(200).body), snapshot_id: snapshot["id"] });
    },

    createVm(call) {
      const { snapshot_id: id } = Object(call.body) as { snapshot_id?: string };
      const snapshot = id === undefined ? undefined : call.cloud.store["snapshots"]?.get(id);
      if (id !== undefined && !snapshot) return call.fail(404);
      if (snapshot && snapshot["status"] !== "ready") return call.fail(422, "The snapshot is not ready.");
      return call.proceed();
    },
  },

  settled: {
    snapshots(snapshot, failed) {
      if (failed) return { last_error: "The build failed." };
      return snapshot["size_bytes"] ? {} : { size_bytes: 1288490188 };
    },
  },
};

// The VM of the contract's examples is the one that runs.
function isVm({ path }: MockCall): boolean {
  return path["vm_id"] === "vm_5d20c7";
}

function waits({ url }: MockCall): boolean {
  return url.searchParams.get("wait") !== "false";
}

function capture({ path, cloud, fails }: MockCall, name: string | null, ready: boolean): MockRecord {
  const given = { name, source_vm_id: path["vm_id"], snapshot_type: "vm", oci_image: null, size_bytes: 0 };
  return cloud.create("snapshots", given, { fails, ready });
}
