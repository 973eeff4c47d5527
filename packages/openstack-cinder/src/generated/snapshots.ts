// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { OpenStackCinderClient } from "./client.ts";
import type {
  DeleteBackupInput,
  DeleteSnapshotInput,
  GetBackupInput,
  GetSnapshotInput,
  ListBackupsInput,
  ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the OpenStackCinder API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  OpenStackCinderClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/snapshots/detail", places: { header: ["OpenStack-API-Version"] } },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/snapshots/{snapshot_id}",
    places: { header: ["OpenStack-API-Version"] },
    id: "snapshot_id",
    item: "/snapshot",
  },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/snapshots/{snapshot_id}",
    places: { header: ["OpenStack-API-Version"] },
    id: "snapshot_id",
  },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status",
      values: {
        creating: "creating",
        deleting: "deleting",
        deleted: "deleting",
        error: "failed",
        error_deleting: "failed",
        available: "ready",
        "backing-up": "ready",
        restoring: "ready",
      },
    },
    kind: "volume",
    source: [{ id: "/volume_id" }],
    createdAt: "/created_at",
    updatedAt: "/updated_at",
    sizes: [{ at: "/size", unit: 1073741824, basis: "provisioned" }],
    minDiskBytes: { at: "/size", unit: 1073741824 },
    tags: "/metadata",
    inferred: ["kind", "minDiskBytes"],
  },
};

/** How the OpenStackCinder API lists, gets and deletes backups, and what their fields mean. */
export const backups: SnapshotDescription<
  OpenStackCinderClient,
  components["schemas"]["Backup"],
  ListBackupsInput & Omit<GetBackupInput, "backup_id"> & Omit<DeleteBackupInput, "backup_id">
> &
  SnapshotIds<{ get: GetBackupInput; delete: DeleteBackupInput }> = {
  idPrefix: "backup",
  list: { name: "listBackups", path: "/backups/detail", places: { header: ["OpenStack-API-Version"] } },
  get: {
    name: "getBackup",
    method: "GET",
    path: "/backups/{backup_id}",
    places: { header: ["OpenStack-API-Version"] },
    id: "backup_id",
    item: "/backup",
  },
  delete: {
    name: "deleteBackup",
    method: "DELETE",
    path: "/backups/{backup_id}",
    places: { header: ["OpenStack-API-Version"] },
    id: "backup_id",
  },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status",
      values: {
        creating: "creating",
        deleting: "deleting",
        deleted: "deleting",
        error: "failed",
        error_deleting: "failed",
        available: "ready",
        restoring: "ready",
      },
    },
    kind: "volume",
    source: [{ id: "/volume_id" }],
    createdAt: "/created_at",
    updatedAt: "/updated_at",
    sizes: [{ at: "/size", unit: 1073741824, basis: "provisioned" }],
    minDiskBytes: { at: "/size", unit: 1073741824 },
    tags: "/metadata",
    error: "/fail_reason",
    inferred: ["kind", "minDiskBytes"],
  },
};
