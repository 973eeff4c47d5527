// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { DaytonaClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Daytona API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  DaytonaClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "id"> & Omit<DeleteSnapshotInput, "id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/snapshots", total: "/total" },
  get: { name: "getSnapshot", method: "GET", path: "/snapshots/{id}", id: "id" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/snapshots/{id}", id: "id" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/state",
      values: {
        pending: "creating",
        building: "creating",
        pulling: "creating",
        snapshotting: "creating",
        removing: "deleting",
        error: "failed",
        build_failed: "failed",
        active: "ready",
        inactive: "ready",
      },
      inferred: ["ready"],
    },
    kind: "sandbox",
    source: [{ type: "sandbox", id: "/sourceSandboxId" }, { type: "image", id: "/imageName" }],
    createdAt: "/createdAt",
    updatedAt: "/updatedAt",
    sizes: [
      { at: "/size", unit: 1073741824, basis: "stored" },
      { at: "/disk", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/disk", unit: 1073741824 },
    regions: "/regionIds",
    image: "/imageName",
    isPublic: "/general",
    error: "/errorReason",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};
