// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { NeonClient } from "./client.ts";
import type { DeleteSnapshotInput, ListSnapshotsInput, UpdateSnapshotInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Neon API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  NeonClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ delete: DeleteSnapshotInput; rename: UpdateSnapshotInput }> = {
  scopes: {
    projectId: { environment: "NEON_PROJECT_ID", list: { name: "listProjects", path: "/projects", id: "/id" } },
  },
  list: { name: "listSnapshots", path: "/projects/{project_id}/snapshots" },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/projects/{project_id}/snapshots/{snapshot_id}",
    id: "snapshot_id",
  },
  rename: {
    name: "updateSnapshot",
    method: "PATCH",
    path: "/projects/{project_id}/snapshots/{snapshot_id}",
    body: "fields",
    id: "snapshot_id",
    at: "/snapshot/name",
  },
  fields: {
    id: "/id",
    name: "/name",
    state: "ready",
    kind: "database",
    source: [{ id: "/source_branch_id" }],
    createdAt: "/created_at",
    expiresAt: "/expires_at",
    sizes: [
      { at: "/diff_size", unit: 1, basis: "stored" },
      { at: "/full_size", unit: 1, basis: "provisioned", zero: "unknown" },
    ],
    inferred: ["kind", "sizeBytes", "state"],
  },
};
