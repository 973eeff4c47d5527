// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

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
import type { OpenStackCinderClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link createBackup}. */
export interface CreateBackupInput extends InputOf<operations["createBackup"]> {}

/** The result of {@link createBackup}. */
export interface CreateBackupOutput extends OutputOf<operations["createBackup"]> {}

/** The type of {@link createBackup}. */
export interface CreateBackupFunction
  extends Operation<OpenStackCinderClient, operations["createBackup"], CreateBackupInput, CreateBackupOutput> {}

/**
 * Create a backup of a volume or a snapshot.
 *
 * - `backup`: A backup to create.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 413 and other failures; `createBackup.isError(error)` narrows its type.
 */
export const createBackup: CreateBackupFunction =
  /* @__PURE__ */ bodyOperation("POST", "/backups", "fields", { header: ["OpenStack-API-Version"] });

/** The input of {@link listBackups}. */
export interface ListBackupsInput extends InputOf<operations["listBackups"]> {}

/** A page of {@link listBackups}. */
export interface ListBackupsPage extends OutputOf<operations["listBackups"]> {}

/** An item of {@link listBackups}. */
export interface ListBackupsItem extends ItemOf<operations["listBackups"], "/backups"> {}

/** The type of {@link listBackups}. */
export interface ListBackupsFunction
  extends ListOperation<
    OpenStackCinderClient,
    operations["listBackups"],
    ListBackupsInput,
    ListBackupsItem,
    ListBackupsPage
  > {}

/**
 * List the backups of the project.
 *
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 * - `limit` (optional): The number of items on a page, at most 1000 unless the cloud sets another maximum.
 * - `marker` (optional): The id of the last backup on the previous page.
 * - `sort` (optional): The keys to sort by, each with a direction: `created_at:asc,name`.
 *
 * @throws {ApiError} for 400, 401, 403 and other failures; `listBackups.isError(error)` narrows its type.
 */
export const listBackups: ListBackupsFunction =
  /* @__PURE__ */ listOperation("/backups/detail", { header: ["OpenStack-API-Version"] });

/** The input of {@link getBackup}. */
export interface GetBackupInput extends InputOf<operations["getBackup"]> {}

/** The result of {@link getBackup}. */
export interface GetBackupOutput extends OutputOf<operations["getBackup"]> {}

/** The type of {@link getBackup}. */
export interface GetBackupFunction
  extends Operation<OpenStackCinderClient, operations["getBackup"], GetBackupInput, GetBackupOutput> {}

/**
 * Get a backup.
 *
 * - `backup_id`: The id of the backup.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `getBackup.isError(error)` narrows its type.
 */
export const getBackup: GetBackupFunction =
  /* @__PURE__ */ operation("GET", "/backups/{backup_id}", { header: ["OpenStack-API-Version"] });

/** The input of {@link deleteBackup}. */
export interface DeleteBackupInput extends InputOf<operations["deleteBackup"]> {}

/** The type of {@link deleteBackup}. */
export interface DeleteBackupFunction
  extends Operation<OpenStackCinderClient, operations["deleteBackup"], DeleteBackupInput, undefined> {}

/**
 * Delete a backup.
 *
 * - `backup_id`: The id of the backup.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteBackup.isError(error)` narrows its type.
 */
export const deleteBackup: DeleteBackupFunction =
  /* @__PURE__ */ operation("DELETE", "/backups/{backup_id}", { header: ["OpenStack-API-Version"] });

/** The input of {@link restoreBackup}. */
export interface RestoreBackupInput extends InputOf<operations["restoreBackup"]> {}

/** The result of {@link restoreBackup}. */
export interface RestoreBackupOutput extends OutputOf<operations["restoreBackup"]> {}

/** The type of {@link restoreBackup}. */
export interface RestoreBackupFunction
  extends Operation<OpenStackCinderClient, operations["restoreBackup"], RestoreBackupInput, RestoreBackupOutput> {}

/**
 * Restore a backup to a volume.
 *
 * - `backup_id`: The id of the backup.
 * - `restore`: The target.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 413 and other failures; `restoreBackup.isError(error)` narrows its type.
 */
export const restoreBackup: RestoreBackupFunction =
  /* @__PURE__ */ bodyOperation("POST", "/backups/{backup_id}/restore", "fields", { header: ["OpenStack-API-Version"] });

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<OpenStackCinderClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a volume.
 *
 * - `snapshot`: A snapshot to create.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 413 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/snapshots", "fields", { header: ["OpenStack-API-Version"] });

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    OpenStackCinderClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of the project.
 *
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 * - `limit` (optional): The number of items on a page, at most 1000 unless the cloud sets another maximum.
 * - `marker` (optional): The id of the last snapshot on the previous page.
 * - `sort` (optional): The keys to sort by, each with a direction: `created_at:asc,name`.
 * - `name` (optional): Returns only snapshots with this name.
 * - `status` (optional): Returns only snapshots in this state.
 * - `volume_id` (optional): Returns only snapshots of this volume.
 *
 * @throws {ApiError} for 400, 401, 403 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/snapshots/detail", { header: ["OpenStack-API-Version"] });

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<OpenStackCinderClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/snapshots/{snapshot_id}", { header: ["OpenStack-API-Version"] });

/** The input of {@link updateSnapshot}. */
export interface UpdateSnapshotInput extends InputOf<operations["updateSnapshot"]> {}

/** The result of {@link updateSnapshot}. */
export interface UpdateSnapshotOutput extends OutputOf<operations["updateSnapshot"]> {}

/** The type of {@link updateSnapshot}. */
export interface UpdateSnapshotFunction
  extends Operation<OpenStackCinderClient, operations["updateSnapshot"], UpdateSnapshotInput, UpdateSnapshotOutput> {}

/**
 * Change the name or the description of a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `snapshot`: The changed properties.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `updateSnapshot.isError(error)` narrows its type.
 */
export const updateSnapshot: UpdateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/snapshots/{snapshot_id}", "fields", { header: ["OpenStack-API-Version"] });

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<OpenStackCinderClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/snapshots/{snapshot_id}", { header: ["OpenStack-API-Version"] });

/** The input of {@link createVolume}. */
export interface CreateVolumeInput extends InputOf<operations["createVolume"]> {}

/** The result of {@link createVolume}. */
export interface CreateVolumeOutput extends OutputOf<operations["createVolume"]> {}

/** The type of {@link createVolume}. */
export interface CreateVolumeFunction
  extends Operation<OpenStackCinderClient, operations["createVolume"], CreateVolumeInput, CreateVolumeOutput> {}

/**
 * Create a volume, for example from a snapshot.
 *
 * - `volume`: A volume to create.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 413 and other failures; `createVolume.isError(error)` narrows its type.
 */
export const createVolume: CreateVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/volumes", "fields", { header: ["OpenStack-API-Version"] });

/** The input of {@link listVolumes}. */
export interface ListVolumesInput extends InputOf<operations["listVolumes"]> {}

/** A page of {@link listVolumes}. */
export interface ListVolumesPage extends OutputOf<operations["listVolumes"]> {}

/** An item of {@link listVolumes}. */
export interface ListVolumesItem extends ItemOf<operations["listVolumes"], "/volumes"> {}

/** The type of {@link listVolumes}. */
export interface ListVolumesFunction
  extends ListOperation<
    OpenStackCinderClient,
    operations["listVolumes"],
    ListVolumesInput,
    ListVolumesItem,
    ListVolumesPage
  > {}

/**
 * List the volumes of the project.
 *
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 * - `limit` (optional): The number of items on a page, at most 1000 unless the cloud sets another maximum.
 * - `marker` (optional): The id of the last volume on the previous page.
 * - `sort` (optional): The keys to sort by, each with a direction: `created_at:asc,name`.
 *
 * @throws {ApiError} for 400, 401, 403 and other failures; `listVolumes.isError(error)` narrows its type.
 */
export const listVolumes: ListVolumesFunction =
  /* @__PURE__ */ listOperation("/volumes/detail", { header: ["OpenStack-API-Version"] });

/** The input of {@link getVolume}. */
export interface GetVolumeInput extends InputOf<operations["getVolume"]> {}

/** The result of {@link getVolume}. */
export interface GetVolumeOutput extends OutputOf<operations["getVolume"]> {}

/** The type of {@link getVolume}. */
export interface GetVolumeFunction
  extends Operation<OpenStackCinderClient, operations["getVolume"], GetVolumeInput, GetVolumeOutput> {}

/**
 * Get a volume.
 *
 * - `volume_id`: The id of the volume.
 * - `OpenStack-API-Version` (optional): The version of the API, such as `volume 3.66`.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `getVolume.isError(error)` narrows its type.
 */
export const getVolume: GetVolumeFunction =
  /* @__PURE__ */ operation("GET", "/volumes/{volume_id}", { header: ["OpenStack-API-Version"] });

/** The input of {@link revertVolume}. */
export interface RevertVolumeInput extends InputOf<operations["revertVolume"]> {}

/** The type of {@link revertVolume}. */
export interface RevertVolumeFunction
  extends Operation<OpenStackCinderClient, operations["revertVolume"], RevertVolumeInput, undefined> {}

/**
 * Restore a snapshot to its volume.
 *
 * - `volume_id`: The id of the volume.
 * - `OpenStack-API-Version`: The version of the API: `volume 3.40` or later.
 * - `revert`: What to restore.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `revertVolume.isError(error)` narrows its type.
 */
export const revertVolume: RevertVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/volumes/{volume_id}/action", "fields", { header: ["OpenStack-API-Version"] });
