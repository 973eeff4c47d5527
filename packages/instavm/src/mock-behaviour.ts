import type { CloudState, MockBehaviour, MockCall, MockRecord, Violation } from "@snap/mock";

/** The behaviour of InstaVM's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    createSnapshot: (call) => call.proceed({ set: { memory_mb: 512, vcpu_count: 2, ...Object(call.body) } }),

    createVmSnapshot(call) {
      if (!isVm(call)) return call.fail(404);
      const { name = null } = Object(call.body) as { name?: string | null };
      const snapshot = capture(call, name);
      return call.response(200, { snapshot_id: snapshot["id"], status: snapshot["status"] });
    },

    cloneVm(call) {
      if (!isVm(call)) return call.fail(404);
      const { snapshot_name: name = null } = Object(call.body) as { snapshot_name?: string | null };
      const snapshot = capture(call, name);
      return call.response(200, { ...startVm(call), snapshot_id: snapshot["id"] });
    },

    createVm(call) {
      const { snapshot_id: id } = call.body as { snapshot_id?: string | null };
      if (typeof id !== "string") return call.response(200, startVm(call));
      const snapshot = call.cloud.store["snapshots"]?.get(id);
      if (!snapshot) return call.fail(404);
      const { status } = snapshot;
      return status === "ready" ? call.response(200, startVm(call)) : call.response(422, { detail: NOT_READY });
    },
  },

  errorBody: ({ message, violation }, body) =>
    violation && violation.in !== "path" ? { detail: [toDetail(violation)] } : { ...Object(body), detail: message },

  settled: {
    snapshots(snapshot, failed) {
      if (failed) return { last_error: "The build failed." };
      return snapshot["size_bytes"] ? {} : { size_bytes: 1288490188 };
    },
  },
};

const NOT_READY = "The snapshot is not ready.";

// The VMs of an account: the VM in the contract's examples, and the started ones.
const VMS = new WeakMap<CloudState, Set<unknown>>();

function vmsOf({ cloud }: MockCall): Set<unknown> {
  const vms = VMS.get(cloud) ?? new Set(["vm_5d20c7"]);
  VMS.set(cloud, vms);
  return vms;
}

function isVm(call: MockCall): boolean {
  return vmsOf(call).has(call.path["vm_id"]);
}

// Starts a VM that is like the example of the response, with new ids.
function startVm(call: MockCall): MockRecord {
  const vms = vmsOf(call);
  const example = Object(call.response(200).body) as MockRecord;
  const vm_id = call.cloud.makeId(example["vm_id"], (id) => vms.has(id));
  vms.add(vm_id);
  return { ...example, vm_id, session_id: call.cloud.makeId(example["session_id"], () => false) };
}

// Creates the snapshot of a VM. It is ready immediately unless the request has `wait=false`.
function capture({ path, url, cloud, fails }: MockCall, name: string | null): MockRecord {
  const given = { name, source_vm_id: path["vm_id"], snapshot_type: "vm", oci_image: null, size_bytes: 0 };
  return cloud.create("snapshots", given, { fails, ready: url.searchParams.get("wait") !== "false" });
}

// Describes a violation as FastAPI does: with a place such as `["body", "limits", 0]`, which includes the name of a
// missing property.
function toDetail({ in: place, at, problem }: Violation): MockRecord {
  const missing = /does not have required property "(.+?)"/.exec(problem)?.[1];
  const keys = place === "body" ? at.split("/").slice(1) : [at];
  if (missing !== undefined) keys.push(missing);
  const loc = [place, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))];
  const isMissing = missing !== undefined || problem === "it is missing";
  return { loc, msg: isMissing ? "This field is required" : problem, type: isMissing ? "missing" : "value_error" };
}
