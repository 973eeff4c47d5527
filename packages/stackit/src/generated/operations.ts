// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import {
  bodyOperation,
  type InputOf,
  type ItemOf,
  type ListOperation,
  listOperation,
  type Operation,
  operation,
  type OutputOf,
} from "@snap/runtime";
import type { StackitClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listBackups}. */
export interface ListBackupsInput extends InputOf<operations["listBackups"]> {}

/** A page of {@link listBackups}. */
export interface ListBackupsPage extends OutputOf<operations["listBackups"]> {}

/** An item of {@link listBackups}. */
export interface ListBackupsItem extends ItemOf<operations["listBackups"], "/items"> {}

/** The type of {@link listBackups}. */
export interface ListBackupsFunction
  extends ListOperation<StackitClient, operations["listBackups"], ListBackupsInput, ListBackupsItem, ListBackupsPage> {}

/**
 * List the backups of a region.
 *
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `label_selector` (optional): Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `listBackups.isError(error)` narrows its type.
 */
export const listBackups: ListBackupsFunction =
  /* @__PURE__ */ listOperation("/v2/projects/{projectId}/regions/{region}/backups");

/** The input of {@link createBackup}. */
export interface CreateBackupInput extends InputOf<operations["createBackup"]> {}

/** The result of {@link createBackup}. */
export interface CreateBackupOutput extends OutputOf<operations["createBackup"]> {}

/** The type of {@link createBackup}. */
export interface CreateBackupFunction
  extends Operation<StackitClient, operations["createBackup"], CreateBackupInput, CreateBackupOutput> {}

/**
 * Create a backup of a volume or a snapshot.
 *
 * - `source`: A volume or a snapshot.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `name` (optional): The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens.
 * - `description` (optional): The description.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 413, 429 and 500; `createBackup.isError(error)` narrows its type.
 */
export const createBackup: CreateBackupFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/projects/{projectId}/regions/{region}/backups", "fields");

/** The input of {@link getBackup}. */
export interface GetBackupInput extends InputOf<operations["getBackup"]> {}

/** The result of {@link getBackup}. */
export interface GetBackupOutput extends OutputOf<operations["getBackup"]> {}

/** The type of {@link getBackup}. */
export interface GetBackupFunction
  extends Operation<StackitClient, operations["getBackup"], GetBackupInput, GetBackupOutput> {}

/**
 * Get a backup.
 *
 * - `backupId`: The id of the backup.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `getBackup.isError(error)` narrows its type.
 */
export const getBackup: GetBackupFunction =
  /* @__PURE__ */ operation("GET", "/v2/projects/{projectId}/regions/{region}/backups/{backupId}");

/** The input of {@link updateBackup}. */
export interface UpdateBackupInput extends InputOf<operations["updateBackup"]> {}

/** The result of {@link updateBackup}. */
export interface UpdateBackupOutput extends OutputOf<operations["updateBackup"]> {}

/** The type of {@link updateBackup}. */
export interface UpdateBackupFunction
  extends Operation<StackitClient, operations["updateBackup"], UpdateBackupInput, UpdateBackupOutput> {}

/**
 * Change the name, the description or the labels of a backup.
 *
 * - `backupId`: The id of the backup.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `name` (optional): The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens.
 * - `description` (optional): The description.
 * - `labels` (optional): The labels to set, and those to remove as `null`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `updateBackup.isError(error)` narrows its type.
 */
export const updateBackup: UpdateBackupFunction =
  /* @__PURE__ */ bodyOperation("PATCH", "/v2/projects/{projectId}/regions/{region}/backups/{backupId}", "fields");

/** The input of {@link deleteBackup}. */
export interface DeleteBackupInput extends InputOf<operations["deleteBackup"]> {}

/** The type of {@link deleteBackup}. */
export interface DeleteBackupFunction
  extends Operation<StackitClient, operations["deleteBackup"], DeleteBackupInput, undefined> {}

/**
 * Delete a backup.
 *
 * - `backupId`: The id of the backup.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `force` (optional): Whether to delete the backup in any state.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `deleteBackup.isError(error)` narrows its type.
 */
export const deleteBackup: DeleteBackupFunction =
  /* @__PURE__ */ operation("DELETE", "/v2/projects/{projectId}/regions/{region}/backups/{backupId}");

/** The input of {@link restoreBackup}. */
export interface RestoreBackupInput extends InputOf<operations["restoreBackup"]> {}

/** The type of {@link restoreBackup}. */
export interface RestoreBackupFunction
  extends Operation<StackitClient, operations["restoreBackup"], RestoreBackupInput, undefined> {}

/**
 * Restore a backup into its volume.
 *
 * - `backupId`: The id of the backup.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `restoreBackup.isError(error)` narrows its type.
 */
export const restoreBackup: RestoreBackupFunction =
  /* @__PURE__ */ operation("POST", "/v2/projects/{projectId}/regions/{region}/backups/{backupId}/restore");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/items"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    StackitClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a region.
 *
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `label_selector` (optional): Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/v2/projects/{projectId}/regions/{region}/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<StackitClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a volume.
 *
 * - `volumeId`: The id of the volume.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `name` (optional): The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens.
 * - `description` (optional): The description.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 413, 429 and 500; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/projects/{projectId}/regions/{region}/snapshots", "fields");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<StackitClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshotId`: The id of the snapshot.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}");

/** The input of {@link updateSnapshot}. */
export interface UpdateSnapshotInput extends InputOf<operations["updateSnapshot"]> {}

/** The result of {@link updateSnapshot}. */
export interface UpdateSnapshotOutput extends OutputOf<operations["updateSnapshot"]> {}

/** The type of {@link updateSnapshot}. */
export interface UpdateSnapshotFunction
  extends Operation<StackitClient, operations["updateSnapshot"], UpdateSnapshotInput, UpdateSnapshotOutput> {}

/**
 * Change the name, the description or the labels of a snapshot.
 *
 * - `snapshotId`: The id of the snapshot.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `name` (optional): The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens.
 * - `description` (optional): The description.
 * - `labels` (optional): The labels to set, and those to remove as `null`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `updateSnapshot.isError(error)` narrows its type.
 */
export const updateSnapshot: UpdateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PATCH", "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}", "fields");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<StackitClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `snapshotId`: The id of the snapshot.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}");

/** The input of {@link listVolumes}. */
export interface ListVolumesInput extends InputOf<operations["listVolumes"]> {}

/** A page of {@link listVolumes}. */
export interface ListVolumesPage extends OutputOf<operations["listVolumes"]> {}

/** An item of {@link listVolumes}. */
export interface ListVolumesItem extends ItemOf<operations["listVolumes"], "/items"> {}

/** The type of {@link listVolumes}. */
export interface ListVolumesFunction
  extends ListOperation<StackitClient, operations["listVolumes"], ListVolumesInput, ListVolumesItem, ListVolumesPage> {}

/**
 * List the volumes of a region.
 *
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `label_selector` (optional): Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `listVolumes.isError(error)` narrows its type.
 */
export const listVolumes: ListVolumesFunction =
  /* @__PURE__ */ listOperation("/v2/projects/{projectId}/regions/{region}/volumes");

/** The input of {@link createVolume}. */
export interface CreateVolumeInput extends InputOf<operations["createVolume"]> {}

/** The result of {@link createVolume}. */
export interface CreateVolumeOutput extends OutputOf<operations["createVolume"]> {}

/** The type of {@link createVolume}. */
export interface CreateVolumeFunction
  extends Operation<StackitClient, operations["createVolume"], CreateVolumeInput, CreateVolumeOutput> {}

/**
 * Create a volume.
 *
 * - `availabilityZone`: The zone, such as `eu01-1`.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 * - `source` (optional): What a volume is a copy of.
 * - `size` (optional): The size in GB.
 * - `name` (optional): The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens.
 * - `description` (optional): The description.
 * - `labels`, `performanceClass`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 413, 429 and 500; `createVolume.isError(error)` narrows its type.
 */
export const createVolume: CreateVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v2/projects/{projectId}/regions/{region}/volumes", "fields");

/** The input of {@link getVolume}. */
export interface GetVolumeInput extends InputOf<operations["getVolume"]> {}

/** The result of {@link getVolume}. */
export interface GetVolumeOutput extends OutputOf<operations["getVolume"]> {}

/** The type of {@link getVolume}. */
export interface GetVolumeFunction
  extends Operation<StackitClient, operations["getVolume"], GetVolumeInput, GetVolumeOutput> {}

/**
 * Get a volume.
 *
 * - `volumeId`: The id of the volume.
 * - `projectId` (optional): The id of the project.
 * - `region` (optional): The region, such as `eu01`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `getVolume.isError(error)` narrows its type.
 */
export const getVolume: GetVolumeFunction =
  /* @__PURE__ */ operation("GET", "/v2/projects/{projectId}/regions/{region}/volumes/{volumeId}");
