// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { VultrClient } from "./client.ts";
import {
  deleteBlockSnapshot,
  type DeleteBlockSnapshotInput,
  deleteSnapshot,
  type DeleteSnapshotInput,
  getBlockSnapshot,
  type GetBlockSnapshotInput,
  getSnapshot,
  type GetSnapshotInput,
  listBlockSnapshots,
  type ListBlockSnapshotsInput,
  listSnapshots,
  type ListSnapshotsInput,
  updateBlockSnapshot,
  type UpdateBlockSnapshotInput,
  updateSnapshot,
  type UpdateSnapshotInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Vultr API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  VultrClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput; rename: UpdateSnapshotInput }> = {
  environment: { apiKey: "VULTR_API_KEY" },
  limits: { requestsPerMinute: 1800 },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "snapshot_id", item: "/snapshot" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "snapshot_id" },
  rename: { name: "updateSnapshot", operation: updateSnapshot, id: "snapshot_id", at: "/description" },
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
  environment: { apiKey: "VULTR_API_KEY" },
  limits: { requestsPerMinute: 1800 },
  list: { name: "listBlockSnapshots", operation: listBlockSnapshots },
  get: { name: "getBlockSnapshot", operation: getBlockSnapshot, id: "snapshot_id" },
  delete: { name: "deleteBlockSnapshot", operation: deleteBlockSnapshot, id: "snapshot_id" },
  rename: { name: "updateBlockSnapshot", operation: updateBlockSnapshot, id: "snapshot_id", at: "/description" },
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
