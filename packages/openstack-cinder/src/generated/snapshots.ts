// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { OpenStackCinderClient } from "./client.ts";
import {
  deleteBackup,
  type DeleteBackupInput,
  deleteSnapshot,
  type DeleteSnapshotInput,
  getBackup,
  type GetBackupInput,
  getSnapshot,
  type GetSnapshotInput,
  listBackups,
  type ListBackupsInput,
  listSnapshots,
  type ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the OpenStackCinder API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  OpenStackCinderClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  environment: { token: "OS_TOKEN" },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "snapshot_id", item: "/snapshot" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "snapshot_id" },
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
  environment: { token: "OS_TOKEN" },
  idPrefix: "backup",
  list: { name: "listBackups", operation: listBackups },
  get: { name: "getBackup", operation: getBackup, id: "backup_id", item: "/backup" },
  delete: { name: "deleteBackup", operation: deleteBackup, id: "backup_id" },
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
