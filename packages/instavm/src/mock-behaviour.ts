import type { MockBehaviour, MockCall, MockRecord, Violation } from "@snap/mock";

/** The behaviour of InstaVM's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    createSnapshot: (call) => call.proceed({ set: { memory_mb: 512, vcpu_count: 2, ...Object(call.body) } }),

    createVmSnapshot(call) {
      if (!call.cloud.store["vms"]?.get(call.path["vm_id"])) return call.fail(404);
      const { id: snapshot_id, status } = capture(call, Object(call.body).name);
      return call.response(200, { snapshot_id, status });
    },

    cloneVm(call) {
      const response = call.proceed({ set: newSession(call) });
      if (response.status !== "200") return response;
      const { id: snapshot_id } = capture(call, Object(call.body).snapshot_name);
      return { ...response, body: { ...Object(response.body), snapshot_id } };
    },

    createVm(call) {
      const snapshot = call.cloud.store["snapshots"]?.get(Object(call.body).snapshot_id);
      if (snapshot && snapshot["status"] !== "ready") return call.fail(422, "The snapshot is not ready.");
      return call.proceed({ set: newSession(call) });
    },
  },

  // The VM in the contract's examples.
  records: { vms: [{ vm_id: "vm_5d20c7", session_id: "sess_41d0a9", status: "running" }] },

  errorBody: ({ message, violation }, body) =>
    violation && violation.in !== "path" ? { detail: [toDetail(violation)] } : { ...Object(body), detail: message },

  settled: {
    snapshots(snapshot, failed) {
      if (failed) return { last_error: "The build failed." };
      return snapshot["size_bytes"] ? {} : { size_bytes: 1288490188 };
    },
  },
};

function newSession({ cloud }: MockCall): MockRecord {
  return { session_id: cloud.makeId("sess_90cc1e", () => false) };
}

// Creates the snapshot of a VM. It is ready immediately unless the request has `wait=false`.
function capture({ path, url, cloud, fails }: MockCall, name: unknown = null): MockRecord {
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
