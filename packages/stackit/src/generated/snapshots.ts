// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { StackitClient } from "./client.ts";
import type {
  DeleteBackupInput,
  DeleteSnapshotInput,
  GetBackupInput,
  GetSnapshotInput,
  ListBackupsInput,
  ListSnapshotsInput,
  UpdateBackupInput,
  UpdateSnapshotInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Stackit API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  StackitClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshotId"> & Omit<DeleteSnapshotInput, "snapshotId">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput; rename: UpdateSnapshotInput }> = {
  scopes: { projectId: { environment: "STACKIT_PROJECT_ID" }, region: { environment: "STACKIT_REGION" } },
  list: { name: "listSnapshots", path: "/v2/projects/{projectId}/regions/{region}/snapshots" },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}",
    id: "snapshotId",
  },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}",
    id: "snapshotId",
  },
  rename: {
    name: "updateSnapshot",
    method: "PATCH",
    path: "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}",
    body: "fields",
    id: "snapshotId",
    at: "/name",
  },
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
  scopes: { projectId: { environment: "STACKIT_PROJECT_ID" }, region: { environment: "STACKIT_REGION" } },
  idPrefix: "backup",
  list: { name: "listBackups", path: "/v2/projects/{projectId}/regions/{region}/backups" },
  get: {
    name: "getBackup",
    method: "GET",
    path: "/v2/projects/{projectId}/regions/{region}/backups/{backupId}",
    id: "backupId",
  },
  delete: {
    name: "deleteBackup",
    method: "DELETE",
    path: "/v2/projects/{projectId}/regions/{region}/backups/{backupId}",
    id: "backupId",
  },
  rename: {
    name: "updateBackup",
    method: "PATCH",
    path: "/v2/projects/{projectId}/regions/{region}/backups/{backupId}",
    body: "fields",
    id: "backupId",
    at: "/name",
  },
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
