// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { StackitClient } from "./client.ts";
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
  updateBackup,
  type UpdateBackupInput,
  updateSnapshot,
  type UpdateSnapshotInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Stackit API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  StackitClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshotId"> & Omit<DeleteSnapshotInput, "snapshotId">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput; rename: UpdateSnapshotInput }> = {
  environment: { token: "STACKIT_SERVICE_ACCOUNT_TOKEN" },
  scopes: { projectId: { environment: "STACKIT_PROJECT_ID" }, region: { environment: "STACKIT_REGION" } },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "snapshotId" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "snapshotId" },
  rename: { name: "updateSnapshot", operation: updateSnapshot, id: "snapshotId", at: "/name" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status",
      values: {
        CREATING: "creating",
        DELETING: "deleting",
        DELETED: "deleting",
        ERROR: "failed",
        AVAILABLE: "ready",
        "BACKING-UP": "ready",
        RESTORING: "ready",
        UPDATING: "ready",
      },
      inferred: ["creating", "ready", "failed", "deleting"],
    },
    kind: "volume",
    source: [{ id: "/volumeId" }],
    createdAt: "/createdAt",
    updatedAt: "/updatedAt",
    sizes: [{ at: "/size", unit: 1073741824, basis: "provisioned" }],
    minDiskBytes: { at: "/size", unit: 1073741824 },
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};

/** How the Stackit API lists, gets and deletes backups, and what their fields mean. */
export const backups: SnapshotDescription<
  StackitClient,
  components["schemas"]["Backup"],
  ListBackupsInput & Omit<GetBackupInput, "backupId"> & Omit<DeleteBackupInput, "backupId">
> &
  SnapshotIds<{ get: GetBackupInput; delete: DeleteBackupInput; rename: UpdateBackupInput }> = {
  environment: { token: "STACKIT_SERVICE_ACCOUNT_TOKEN" },
  scopes: { projectId: { environment: "STACKIT_PROJECT_ID" }, region: { environment: "STACKIT_REGION" } },
  idPrefix: "backup",
  list: { name: "listBackups", operation: listBackups },
  get: { name: "getBackup", operation: getBackup, id: "backupId" },
  delete: { name: "deleteBackup", operation: deleteBackup, id: "backupId" },
  rename: { name: "updateBackup", operation: updateBackup, id: "backupId", at: "/name" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/status",
      values: {
        CREATING: "creating",
        DELETING: "deleting",
        DELETED: "deleting",
        ERROR: "failed",
        AVAILABLE: "ready",
        RESTORING: "ready",
      },
      inferred: ["creating", "ready", "failed", "deleting"],
    },
    kind: "volume",
    source: [{ id: "/volumeId" }],
    createdAt: "/createdAt",
    updatedAt: "/updatedAt",
    sizes: [{ at: "/size", unit: 1073741824, basis: "provisioned" }],
    minDiskBytes: { at: "/size", unit: 1073741824 },
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};
