// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { InstaVMClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the InstaVM API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  InstaVMClient,
  components["schemas"]["SnapshotInfo"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/v1/snapshots" },
  get: { name: "getSnapshot", method: "GET", path: "/v1/snapshots/{snapshot_id}", id: "snapshot_id" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/v1/snapshots/{snapshot_id}", id: "snapshot_id" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status",
      values: { building: "creating", creating: "creating", pending: "creating", failed: "failed", ready: "ready" },
      inferred: ["creating"],
    },
    source: [{ type: "vm", id: "/source_vm_id" }, { type: "image", id: "/oci_image" }],
    createdAt: "/created_at",
    updatedAt: "/updated_at",
    sizes: [{ at: "/size_bytes", unit: 1, basis: "stored", zero: "unknown" }],
    image: "/oci_image",
    isPublic: "/is_public",
    error: "/last_error",
    inferred: ["kind"],
  },
};
