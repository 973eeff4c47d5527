// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { VultrClient } from "./client.ts";
import type {
  DeleteBlockSnapshotInput,
  DeleteSnapshotInput,
  GetBlockSnapshotInput,
  GetSnapshotInput,
  ListBlockSnapshotsInput,
  ListSnapshotsInput,
  UpdateBlockSnapshotInput,
  UpdateSnapshotInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Vultr API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  VultrClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput; rename: UpdateSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/snapshots" },
  get: { name: "getSnapshot", method: "GET", path: "/snapshots/{snapshot_id}", id: "snapshot_id", item: "/snapshot" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/snapshots/{snapshot_id}", id: "snapshot_id" },
  rename: {
    name: "updateSnapshot",
    method: "PUT",
    path: "/snapshots/{snapshot_id}",
    body: "fields",
    id: "snapshot_id",
    at: "/description",
  },
  fields: {
    id: "/id",
    name: "/description",
    state: { at: "/status", values: { pending: "creating", complete: "ready" } },
    kind: "vm",
    createdAt: "/date_created",
    sizes: [
      { at: "/size", unit: 1, basis: "provisioned", zero: "unknown" },
      { at: "/compressed_size", unit: 1, basis: "stored", zero: "unknown" },
    ],
    inferred: ["kind"],
  },
};

/** How the Vultr API lists, gets and deletes blockSnapshots, and what their fields mean. */
export const blockSnapshots: SnapshotDescription<
  VultrClient,
  components["schemas"]["BlockSnapshot"],
  ListBlockSnapshotsInput & Omit<GetBlockSnapshotInput, "snapshot_id"> & Omit<DeleteBlockSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetBlockSnapshotInput; delete: DeleteBlockSnapshotInput; rename: UpdateBlockSnapshotInput }> = {
  list: { name: "listBlockSnapshots", path: "/blocks/snapshots" },
  get: { name: "getBlockSnapshot", method: "GET", path: "/blocks/snapshots/{snapshot_id}", id: "snapshot_id" },
  delete: { name: "deleteBlockSnapshot", method: "DELETE", path: "/blocks/snapshots/{snapshot_id}", id: "snapshot_id" },
  rename: {
    name: "updateBlockSnapshot",
    method: "PUT",
    path: "/blocks/snapshots/{snapshot_id}",
    body: "fields",
    id: "snapshot_id",
    at: "/description",
  },
  fields: {
    id: "/id",
    name: "/description",
    state: { at: "/state", values: { PENDING: "creating", COMPLETE: "ready" }, inferred: ["creating"] },
    source: [{ type: "volume", id: "/block_id" }],
    createdAt: "/added_at",
    updatedAt: "/updated_at",
    inferred: ["kind"],
  },
};
