// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

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
import type { VultrClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listBackups}. */
export interface ListBackupsInput extends InputOf<operations["listBackups"]> {}

/** A page of {@link listBackups}. */
export interface ListBackupsPage extends OutputOf<operations["listBackups"]> {}

/** An item of {@link listBackups}. */
export interface ListBackupsItem extends ItemOf<operations["listBackups"], "/backups"> {}

/** The type of {@link listBackups}. */
export interface ListBackupsFunction
  extends ListOperation<VultrClient, operations["listBackups"], ListBackupsInput, ListBackupsItem, ListBackupsPage> {}

/**
 * List automatic backups.
 *
 * - `instance_id` (optional): Returns only the backups of this instance.
 * - `per_page` (optional): The largest number of objects on a page.
 * - `cursor` (optional): The cursor of the page, from `meta.links` of the previous page.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `listBackups.isError(error)` narrows its type.
 */
export const listBackups: ListBackupsFunction = /* @__PURE__ */ listOperation("/backups");

/** The input of {@link getBackup}. */
export interface GetBackupInput extends InputOf<operations["getBackup"]> {}

/** The result of {@link getBackup}. */
export interface GetBackupOutput extends OutputOf<operations["getBackup"]> {}

/** The type of {@link getBackup}. */
export interface GetBackupFunction
  extends Operation<VultrClient, operations["getBackup"], GetBackupInput, GetBackupOutput> {}

/**
 * Get an automatic backup.
 *
 * - `backup_id`: The id of the backup.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `getBackup.isError(error)` narrows its type.
 */
export const getBackup: GetBackupFunction = /* @__PURE__ */ operation("GET", "/backups/{backup_id}");

/** The input of {@link createBlock}. */
export interface CreateBlockInput extends InputOf<operations["createBlock"]> {}

/** The result of {@link createBlock}. */
export interface CreateBlockOutput extends OutputOf<operations["createBlock"]> {}

/** The type of {@link createBlock}. */
export interface CreateBlockFunction
  extends Operation<VultrClient, operations["createBlock"], CreateBlockInput, CreateBlockOutput> {}

/**
 * Create a volume from a snapshot.
 *
 * - `region`: The region of the volume.
 * - `size_gb`: The size in GB.
 * - `snapshot_id` (optional): The snapshot to create the volume from.
 * - `label` (optional): The name of the volume.
 * - `block_type` (optional): The type of the storage.
 * - `bootable` (optional): Whether instances can boot from the volume.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `createBlock.isError(error)` narrows its type.
 */
export const createBlock: CreateBlockFunction = /* @__PURE__ */ bodyOperation("POST", "/blocks", "fields");

/** The input of {@link listBlockSnapshots}. */
export interface ListBlockSnapshotsInput extends InputOf<operations["listBlockSnapshots"]> {}

/** A page of {@link listBlockSnapshots}. */
export interface ListBlockSnapshotsPage extends OutputOf<operations["listBlockSnapshots"]> {}

/** An item of {@link listBlockSnapshots}. */
export interface ListBlockSnapshotsItem extends ItemOf<operations["listBlockSnapshots"], "/snapshots"> {}

/** The type of {@link listBlockSnapshots}. */
export interface ListBlockSnapshotsFunction
  extends ListOperation<
    VultrClient,
    operations["listBlockSnapshots"],
    ListBlockSnapshotsInput,
    ListBlockSnapshotsItem,
    ListBlockSnapshotsPage
  > {}

/**
 * List the snapshots of volumes.
 *
 * - `per_page` (optional): The largest number of objects on a page.
 * - `cursor` (optional): The cursor of the page, from `meta.links` of the previous page.
 *
 * @throws {ApiError} for 400, 401, 429 and 500; `listBlockSnapshots.isError(error)` narrows its type.
 */
export const listBlockSnapshots: ListBlockSnapshotsFunction = /* @__PURE__ */ listOperation("/blocks/snapshots");

/** The input of {@link createBlockSnapshot}. */
export interface CreateBlockSnapshotInput extends InputOf<operations["createBlockSnapshot"]> {}

/** The result of {@link createBlockSnapshot}. */
export interface CreateBlockSnapshotOutput extends OutputOf<operations["createBlockSnapshot"]> {}

/** The type of {@link createBlockSnapshot}. */
export interface CreateBlockSnapshotFunction
  extends Operation<
    VultrClient,
    operations["createBlockSnapshot"],
    CreateBlockSnapshotInput,
    CreateBlockSnapshotOutput
  > {}

/**
 * Create a snapshot of a volume.
 *
 * - `block_id`: The volume.
 * - `description` (optional): The description of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `createBlockSnapshot.isError(error)` narrows its type.
 */
export const createBlockSnapshot: CreateBlockSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/blocks/snapshots", "fields");

/** The input of {@link getBlockSnapshot}. */
export interface GetBlockSnapshotInput extends InputOf<operations["getBlockSnapshot"]> {}

/** The result of {@link getBlockSnapshot}. */
export interface GetBlockSnapshotOutput extends OutputOf<operations["getBlockSnapshot"]> {}

/** The type of {@link getBlockSnapshot}. */
export interface GetBlockSnapshotFunction
  extends Operation<VultrClient, operations["getBlockSnapshot"], GetBlockSnapshotInput, GetBlockSnapshotOutput> {}

/**
 * Get a snapshot of a volume.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `getBlockSnapshot.isError(error)` narrows its type.
 */
export const getBlockSnapshot: GetBlockSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/blocks/snapshots/{snapshot_id}");

/** The input of {@link updateBlockSnapshot}. */
export interface UpdateBlockSnapshotInput extends InputOf<operations["updateBlockSnapshot"]> {}

/** The result of {@link updateBlockSnapshot}. */
export type UpdateBlockSnapshotOutput = OutputOf<operations["updateBlockSnapshot"]>;

/** The type of {@link updateBlockSnapshot}. */
export interface UpdateBlockSnapshotFunction
  extends Operation<
    VultrClient,
    operations["updateBlockSnapshot"],
    UpdateBlockSnapshotInput,
    UpdateBlockSnapshotOutput
  > {}

/**
 * Change the description of a volume's snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `description`: The new description.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `updateBlockSnapshot.isError(error)` narrows its type.
 */
export const updateBlockSnapshot: UpdateBlockSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/blocks/snapshots/{snapshot_id}", "fields");

/** The input of {@link deleteBlockSnapshot}. */
export interface DeleteBlockSnapshotInput extends InputOf<operations["deleteBlockSnapshot"]> {}

/** The result of {@link deleteBlockSnapshot}. */
export type DeleteBlockSnapshotOutput = OutputOf<operations["deleteBlockSnapshot"]>;

/** The type of {@link deleteBlockSnapshot}. */
export interface DeleteBlockSnapshotFunction
  extends Operation<
    VultrClient,
    operations["deleteBlockSnapshot"],
    DeleteBlockSnapshotInput,
    DeleteBlockSnapshotOutput
  > {}

/**
 * Delete a snapshot of a volume.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `deleteBlockSnapshot.isError(error)` narrows its type.
 */
export const deleteBlockSnapshot: DeleteBlockSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/blocks/snapshots/{snapshot_id}");

/** The input of {@link getBlock}. */
export interface GetBlockInput extends InputOf<operations["getBlock"]> {}

/** The result of {@link getBlock}. */
export interface GetBlockOutput extends OutputOf<operations["getBlock"]> {}

/** The type of {@link getBlock}. */
export interface GetBlockFunction
  extends Operation<VultrClient, operations["getBlock"], GetBlockInput, GetBlockOutput> {}

/**
 * Get a volume.
 *
 * - `block_id`: The id of the volume.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `getBlock.isError(error)` narrows its type.
 */
export const getBlock: GetBlockFunction = /* @__PURE__ */ operation("GET", "/blocks/{block_id}");

/** The input of {@link createInstance}. */
export interface CreateInstanceInput extends InputOf<operations["createInstance"]> {}

/** The result of {@link createInstance}. */
export interface CreateInstanceOutput extends OutputOf<operations["createInstance"]> {}

/** The type of {@link createInstance}. */
export interface CreateInstanceFunction
  extends Operation<VultrClient, operations["createInstance"], CreateInstanceInput, CreateInstanceOutput> {}

/**
 * Start an instance from a snapshot.
 *
 * - `region`: The region of the instance.
 * - `plan`: The plan of the instance.
 * - `snapshot_id` (optional): The snapshot to start from.
 * - `os_id` (optional): The operating system to install.
 * - `app_id` (optional): The application to install.
 * - `image_id` (optional): The marketplace image to install.
 * - `iso_id` (optional): The ISO image to boot.
 * - `label`, `hostname`, `tags`, `sshkey_id`, `enable_ipv6`, `backups`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `createInstance.isError(error)` narrows its type.
 */
export const createInstance: CreateInstanceFunction = /* @__PURE__ */ bodyOperation("POST", "/instances", "fields");

/** The input of {@link getInstance}. */
export interface GetInstanceInput extends InputOf<operations["getInstance"]> {}

/** The result of {@link getInstance}. */
export interface GetInstanceOutput extends OutputOf<operations["getInstance"]> {}

/** The type of {@link getInstance}. */
export interface GetInstanceFunction
  extends Operation<VultrClient, operations["getInstance"], GetInstanceInput, GetInstanceOutput> {}

/**
 * Get an instance.
 *
 * - `instance_id`: The id of the instance.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `getInstance.isError(error)` narrows its type.
 */
export const getInstance: GetInstanceFunction = /* @__PURE__ */ operation("GET", "/instances/{instance_id}");

/** The input of {@link restoreInstance}. */
export interface RestoreInstanceInput extends InputOf<operations["restoreInstance"]> {}

/** The result of {@link restoreInstance}. */
export interface RestoreInstanceOutput extends OutputOf<operations["restoreInstance"]> {}

/** The type of {@link restoreInstance}. */
export interface RestoreInstanceFunction
  extends Operation<VultrClient, operations["restoreInstance"], RestoreInstanceInput, RestoreInstanceOutput> {}

/**
 * Restore an instance from a snapshot or a backup.
 *
 * - `instance_id`: The id of the instance.
 * - `snapshot_id` (optional): The snapshot.
 * - `backup_id` (optional): The backup.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `restoreInstance.isError(error)` narrows its type.
 */
export const restoreInstance: RestoreInstanceFunction =
  /* @__PURE__ */ bodyOperation("POST", "/instances/{instance_id}/restore", "fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    VultrClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of instances.
 *
 * - `description` (optional): Returns only the snapshots with this description.
 * - `per_page` (optional): The largest number of objects on a page.
 * - `cursor` (optional): The cursor of the page, from `meta.links` of the previous page.
 *
 * @throws {ApiError} for 400, 401, 429 and 500; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<VultrClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of an instance.
 *
 * - `instance_id`: The instance.
 * - `description` (optional): The description of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction = /* @__PURE__ */ bodyOperation("POST", "/snapshots", "fields");

/** The input of {@link createSnapshotFromUrl}. */
export interface CreateSnapshotFromUrlInput extends InputOf<operations["createSnapshotFromUrl"]> {}

/** The result of {@link createSnapshotFromUrl}. */
export interface CreateSnapshotFromUrlOutput extends OutputOf<operations["createSnapshotFromUrl"]> {}

/** The type of {@link createSnapshotFromUrl}. */
export interface CreateSnapshotFromUrlFunction
  extends Operation<
    VultrClient,
    operations["createSnapshotFromUrl"],
    CreateSnapshotFromUrlInput,
    CreateSnapshotFromUrlOutput
  > {}

/**
 * Create a snapshot from a raw disk image.
 *
 * - `url`: The public address of a raw image.
 * - `description` (optional): The description of the snapshot.
 * - `uefi` (optional): Whether the image boots with UEFI.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `createSnapshotFromUrl.isError(error)` narrows its type.
 */
export const createSnapshotFromUrl: CreateSnapshotFromUrlFunction =
  /* @__PURE__ */ bodyOperation("POST", "/snapshots/create-from-url", "fields");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<VultrClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot of an instance.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/snapshots/{snapshot_id}");

/** The input of {@link updateSnapshot}. */
export interface UpdateSnapshotInput extends InputOf<operations["updateSnapshot"]> {}

/** The type of {@link updateSnapshot}. */
export interface UpdateSnapshotFunction
  extends Operation<VultrClient, operations["updateSnapshot"], UpdateSnapshotInput, undefined> {}

/**
 * Change the description of a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `description`: The new description.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `updateSnapshot.isError(error)` narrows its type.
 */
export const updateSnapshot: UpdateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/snapshots/{snapshot_id}", "fields");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<VultrClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot of an instance.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction = /* @__PURE__ */ operation("DELETE", "/snapshots/{snapshot_id}");
