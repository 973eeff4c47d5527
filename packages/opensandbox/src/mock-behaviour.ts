import type { CloudState, DocumentedResponse, MockBehaviour, MockCall, MockRecord } from "@snap/mock";

/** The behaviour of OpenSandbox's mock cloud that its contract does not describe: a server with Docker. */
export const behaviour: MockBehaviour = {
  operations: {
    listSnapshots: (call) => call.proceed({ filter: (snapshot) => isAsked(call, snapshot), compare: newestFirst }),

    createSnapshot(call) {
      const { sandboxId } = call.path;
      const sandbox = call.cloud.store["sandboxes"]?.get(sandboxId);
      if (sandbox && stateOf(sandbox) !== "Running")
        return refuse(call, 409, "SNAPSHOT::INVALID_SOURCE_STATE", `The sandbox is ${stateOf(sandbox)}.`);
      const status = statusAt(call.cloud, "snapshot_accepted", "Snapshot creation accepted.");
      return accept("snapshots", call.proceed({ set: { sandboxId, status: { ...status, state: "Creating" } } }));
    },

    deleteSnapshot(call) {
      const { snapshotId = "" } = call.path;
      const { snapshots, sandboxes } = call.cloud.store;
      if (stateOf(snapshots?.get(snapshotId)) === "Creating")
        return refuse(call, 409, "SNAPSHOT::INVALID_STATE", "The snapshot is being created.");
      const users = sandboxes?.where({ snapshotId }).filter((each) => stateOf(each) !== "Terminated") ?? [];
      return users.length > 0
        ? refuse(call, 409, "SNAPSHOT::DELETE_CONFLICT", "A sandbox uses the image of the snapshot.")
        : call.proceed();
    },

    listSandboxes(call) {
      const labels = [...new URLSearchParams(String(call.query["metadata"] ?? ""))];
      const filter = (sandbox: MockRecord) =>
        isAsked(call, sandbox) && labels.every(([name, value]) => Object(sandbox["metadata"])[name] === value);
      return call.proceed({ filter });
    },

    createSandbox(call) {
      const { snapshotId, image, entrypoint, timeout } = Object(call.body);
      if ((snapshotId === undefined) === (image === undefined))
        return call.fail(400, "Pass `snapshotId` or `image`, not both.");
      if (image && !entrypoint) return call.fail(400, "An image needs an `entrypoint`.");
      const snapshot = call.cloud.store["snapshots"]?.get(snapshotId);
      if (!image && !snapshot) return call.fail(404);
      if (snapshot && stateOf(snapshot) !== "Ready")
        return refuse(call, 409, "SNAPSHOT::NOT_READY", `The snapshot is ${stateOf(snapshot)}.`);
      const set = {
        status: { ...statusAt(call.cloud), state: "Pending" },
        ...(image && { image: { uri: image.uri } }),
        ...(timeout && { expiresAt: formatTime(call.cloud, timeout) }),
      };
      return accept("sandboxes", call.proceed({ set }));
    },
  },

  settled: {
    snapshots: ({ status }, failed, cloud) => ({
      status: {
        ...Object(status),
        ...(failed
          ? statusAt(cloud, "snapshot_runtime_failed", "The files could not be captured.")
          : statusAt(cloud, "snapshot_runtime_ready", "The image was created.")),
      },
    }),
    sandboxes: ({ status }, failed, cloud) => ({
      status: {
        ...Object(status),
        ...(failed ? statusAt(cloud, "provision_timeout", "The sandbox did not start in time.") : statusAt(cloud)),
      },
    }),
  },

  errorBody({ message, violation }, body) {
    const [problem] = Object(body).detail ?? [];
    if (!problem) return { ...Object(body), message };
    return { detail: [{ ...problem, ...(violation && { loc: [violation.in, violation.at] }), msg: message }] };
  },
};

function isAsked({ query }: MockCall, record: MockRecord): boolean {
  const { state } = query as { state?: string[] };
  return state === undefined || state.includes(stateOf(record));
}

function newestFirst(a: MockRecord, b: MockRecord): number {
  const [left, right] = [String(a["createdAt"]), String(b["createdAt"])];
  return Number(left < right) - Number(left > right);
}

function stateOf(record: MockRecord | undefined): string {
  return Object(record?.["status"]).state;
}

function statusAt(cloud: CloudState, reason?: string, message?: string): MockRecord {
  return { ...(reason && { reason, message }), lastTransitionAt: formatTime(cloud) };
}

function formatTime({ clock }: CloudState, secondsFromNow = 0): string {
  return new Date(clock.now().getTime() + secondsFromNow * 1000).toISOString().replace("Z", "000Z");
}

function refuse(call: MockCall, status: number, code: string, message: string): DocumentedResponse {
  return call.response(status, { code, message });
}

// The header has the path of the new object.
function accept(collection: string, response: DocumentedResponse): DocumentedResponse {
  const { id } = Object(response.body);
  if (response.code !== 202) return response;
  return { ...response, headers: { ...response.headers, location: `/v1/${collection}/${id}` } };
}
