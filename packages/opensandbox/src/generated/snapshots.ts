// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { OpenSandboxClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the OpenSandbox API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  OpenSandboxClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshotId"> & Omit<DeleteSnapshotInput, "snapshotId">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/snapshots", total: "/pagination/totalItems" },
  get: { name: "getSnapshot", method: "GET", path: "/snapshots/{snapshotId}", id: "snapshotId" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/snapshots/{snapshotId}", id: "snapshotId" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status/state",
      values: { Creating: "creating", Deleting: "deleting", Failed: "failed", Ready: "ready" },
    },
    kind: "sandbox",
    source: [{ type: "sandbox", id: "/sandboxId" }],
    createdAt: "/createdAt",
    updatedAt: "/status/lastTransitionAt",
    error: "/status/message",
    inferred: ["kind", "updatedAt"],
  },
};
