// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

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
import type { ExoscaleClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** A page of {@link listBlockStorageVolumes}. */
export interface ListBlockStorageVolumesPage extends OutputOf<operations["listBlockStorageVolumes"]> {}

/** An item of {@link listBlockStorageVolumes}. */
export interface ListBlockStorageVolumesItem extends ItemOf<operations["listBlockStorageVolumes"], "/block-storage-volumes"> {}

/** The type of {@link listBlockStorageVolumes}. */
export interface ListBlockStorageVolumesFunction
  extends ListOperation<
    ExoscaleClient,
    operations["listBlockStorageVolumes"],
    Record<string, never> | undefined,
    ListBlockStorageVolumesItem,
    ListBlockStorageVolumesPage
  > {}

/**
 * List the volumes of a zone.
 *
 * @throws {ApiError} for every failure; `listBlockStorageVolumes.isError(error)` narrows its type.
 */
export const listBlockStorageVolumes: ListBlockStorageVolumesFunction = /* @__PURE__ */ listOperation("/block-storage");

/** The input of {@link createBlockStorageVolume}. */
export interface CreateBlockStorageVolumeInput extends InputOf<operations["createBlockStorageVolume"]> {}

/** The result of {@link createBlockStorageVolume}. */
export interface CreateBlockStorageVolumeOutput extends OutputOf<operations["createBlockStorageVolume"]> {}

/** The type of {@link createBlockStorageVolume}. */
export interface CreateBlockStorageVolumeFunction
  extends Operation<
    ExoscaleClient,
    operations["createBlockStorageVolume"],
    CreateBlockStorageVolumeInput,
    CreateBlockStorageVolumeOutput
  > {}

/**
 * Create a volume, empty or from a snapshot.
 *
 * - `name` (optional): The name of the volume.
 * - `size` (optional): The size in GiB.
 * - `labels` (optional): The labels.
 * - `block-storage-snapshot` (optional): A reference to an object.
 *
 * @throws {ApiError} for 400, 404, 409 and other failures; `createBlockStorageVolume.isError(error)` narrows its type.
 */
export const createBlockStorageVolume: CreateBlockStorageVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/block-storage", "fields");

/** A page of {@link listBlockStorageSnapshots}. */
export interface ListBlockStorageSnapshotsPage extends OutputOf<operations["listBlockStorageSnapshots"]> {}

/** An item of {@link listBlockStorageSnapshots}. */
export interface ListBlockStorageSnapshotsItem extends ItemOf<operations["listBlockStorageSnapshots"], "/block-storage-snapshots"> {}

/** The type of {@link listBlockStorageSnapshots}. */
export interface ListBlockStorageSnapshotsFunction
  extends ListOperation<
    ExoscaleClient,
    operations["listBlockStorageSnapshots"],
    Record<string, never> | undefined,
    ListBlockStorageSnapshotsItem,
    ListBlockStorageSnapshotsPage
  > {}

/**
 * List the snapshots of volumes.
 *
 * @throws {ApiError} for every failure; `listBlockStorageSnapshots.isError(error)` narrows its type.
 */
export const listBlockStorageSnapshots: ListBlockStorageSnapshotsFunction =
  /* @__PURE__ */ listOperation("/block-storage-snapshot");

/** The input of {@link getBlockStorageSnapshot}. */
export interface GetBlockStorageSnapshotInput extends InputOf<operations["getBlockStorageSnapshot"]> {}

/** The result of {@link getBlockStorageSnapshot}. */
export interface GetBlockStorageSnapshotOutput extends OutputOf<operations["getBlockStorageSnapshot"]> {}

/** The type of {@link getBlockStorageSnapshot}. */
export interface GetBlockStorageSnapshotFunction
  extends Operation<
    ExoscaleClient,
    operations["getBlockStorageSnapshot"],
    GetBlockStorageSnapshotInput,
    GetBlockStorageSnapshotOutput
  > {}

/**
 * Get a snapshot of a volume.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 404 and other failures; `getBlockStorageSnapshot.isError(error)` narrows its type.
 */
export const getBlockStorageSnapshot: GetBlockStorageSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/block-storage-snapshot/{id}");

/** The input of {@link updateBlockStorageSnapshot}. */
export interface UpdateBlockStorageSnapshotInput extends InputOf<operations["updateBlockStorageSnapshot"]> {}

/** The result of {@link updateBlockStorageSnapshot}. */
export interface UpdateBlockStorageSnapshotOutput extends OutputOf<operations["updateBlockStorageSnapshot"]> {}

/** The type of {@link updateBlockStorageSnapshot}. */
export interface UpdateBlockStorageSnapshotFunction
  extends Operation<
    ExoscaleClient,
    operations["updateBlockStorageSnapshot"],
    UpdateBlockStorageSnapshotInput,
    UpdateBlockStorageSnapshotOutput
  > {}

/**
 * Change the name or the labels of a snapshot of a volume.
 *
 * - `id`: The id of the snapshot.
 * - `name` (optional): The new name.
 * - `labels` (optional): The new labels.
 *
 * @throws {ApiError} for 400, 404, 409 and other failures; `updateBlockStorageSnapshot.isError(error)` narrows its type.
 */
export const updateBlockStorageSnapshot: UpdateBlockStorageSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/block-storage-snapshot/{id}", "fields");

/** The input of {@link deleteBlockStorageSnapshot}. */
export interface DeleteBlockStorageSnapshotInput extends InputOf<operations["deleteBlockStorageSnapshot"]> {}

/** The result of {@link deleteBlockStorageSnapshot}. */
export interface DeleteBlockStorageSnapshotOutput extends OutputOf<operations["deleteBlockStorageSnapshot"]> {}

/** The type of {@link deleteBlockStorageSnapshot}. */
export interface DeleteBlockStorageSnapshotFunction
  extends Operation<
    ExoscaleClient,
    operations["deleteBlockStorageSnapshot"],
    DeleteBlockStorageSnapshotInput,
    DeleteBlockStorageSnapshotOutput
  > {}

/**
 * Delete a snapshot of a volume.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 404, 409 and other failures; `deleteBlockStorageSnapshot.isError(error)` narrows its type.
 */
export const deleteBlockStorageSnapshot: DeleteBlockStorageSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/block-storage-snapshot/{id}");

/** The input of {@link getBlockStorageVolume}. */
export interface GetBlockStorageVolumeInput extends InputOf<operations["getBlockStorageVolume"]> {}

/** The result of {@link getBlockStorageVolume}. */
export interface GetBlockStorageVolumeOutput extends OutputOf<operations["getBlockStorageVolume"]> {}

/** The type of {@link getBlockStorageVolume}. */
export interface GetBlockStorageVolumeFunction
  extends Operation<
    ExoscaleClient,
    operations["getBlockStorageVolume"],
    GetBlockStorageVolumeInput,
    GetBlockStorageVolumeOutput
  > {}

/**
 * Get a volume.
 *
 * - `id`: The id of the volume.
 *
 * @throws {ApiError} for 404 and other failures; `getBlockStorageVolume.isError(error)` narrows its type.
 */
export const getBlockStorageVolume: GetBlockStorageVolumeFunction =
  /* @__PURE__ */ operation("GET", "/block-storage/{id}");

/** The input of {@link createBlockStorageSnapshot}. */
export interface CreateBlockStorageSnapshotInput extends InputOf<operations["createBlockStorageSnapshot"]> {}

/** The result of {@link createBlockStorageSnapshot}. */
export interface CreateBlockStorageSnapshotOutput extends OutputOf<operations["createBlockStorageSnapshot"]> {}

/** The type of {@link createBlockStorageSnapshot}. */
export interface CreateBlockStorageSnapshotFunction
  extends Operation<
    ExoscaleClient,
    operations["createBlockStorageSnapshot"],
    CreateBlockStorageSnapshotInput,
    CreateBlockStorageSnapshotOutput
  > {}

/**
 * Create a snapshot of a volume.
 *
 * - `id`: The id of the volume.
 * - `name` (optional): The name of the snapshot.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 404, 409 and other failures; `createBlockStorageSnapshot.isError(error)` narrows its type.
 */
export const createBlockStorageSnapshot: CreateBlockStorageSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/block-storage/{id}:create-snapshot", "fields");

/** A page of {@link listInstances}. */
export interface ListInstancesPage extends OutputOf<operations["listInstances"]> {}

/** An item of {@link listInstances}. */
export interface ListInstancesItem extends ItemOf<operations["listInstances"], "/instances"> {}

/** The type of {@link listInstances}. */
export interface ListInstancesFunction
  extends ListOperation<
    ExoscaleClient,
    operations["listInstances"],
    Record<string, never> | undefined,
    ListInstancesItem,
    ListInstancesPage
  > {}

/**
 * List the instances of a zone.
 *
 * @throws {ApiError} for every failure; `listInstances.isError(error)` narrows its type.
 */
export const listInstances: ListInstancesFunction = /* @__PURE__ */ listOperation("/instance");

/** The input of {@link getInstance}. */
export interface GetInstanceInput extends InputOf<operations["getInstance"]> {}

/** The result of {@link getInstance}. */
export interface GetInstanceOutput extends OutputOf<operations["getInstance"]> {}

/** The type of {@link getInstance}. */
export interface GetInstanceFunction
  extends Operation<ExoscaleClient, operations["getInstance"], GetInstanceInput, GetInstanceOutput> {}

/**
 * Get an instance.
 *
 * - `id`: The id of the instance.
 *
 * @throws {ApiError} for 404 and other failures; `getInstance.isError(error)` narrows its type.
 */
export const getInstance: GetInstanceFunction = /* @__PURE__ */ operation("GET", "/instance/{id}");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<ExoscaleClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of an instance.
 *
 * - `id`: The id of the instance.
 *
 * @throws {ApiError} for 404, 409 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ operation("POST", "/instance/{id}:create-snapshot");

/** The input of {@link revertInstance}. */
export interface RevertInstanceInput extends InputOf<operations["revertInstance"]> {}

/** The result of {@link revertInstance}. */
export interface RevertInstanceOutput extends OutputOf<operations["revertInstance"]> {}

/** The type of {@link revertInstance}. */
export interface RevertInstanceFunction
  extends Operation<ExoscaleClient, operations["revertInstance"], RevertInstanceInput, RevertInstanceOutput> {}

/**
 * Restore a snapshot to its instance.
 *
 * - `instance-id`: The id of the instance, which must be stopped.
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 404, 409 and other failures; `revertInstance.isError(error)` narrows its type.
 */
export const revertInstance: RevertInstanceFunction =
  /* @__PURE__ */ bodyOperation("POST", "/instance/{instance-id}:revert-snapshot", "fields");

/** The input of {@link getOperation}. */
export interface GetOperationInput extends InputOf<operations["getOperation"]> {}

/** The result of {@link getOperation}. */
export interface GetOperationOutput extends OutputOf<operations["getOperation"]> {}

/** The type of {@link getOperation}. */
export interface GetOperationFunction
  extends Operation<ExoscaleClient, operations["getOperation"], GetOperationInput, GetOperationOutput> {}

/**
 * Get an operation.
 *
 * - `id`: The id of the operation.
 *
 * @throws {ApiError} for 404 and other failures; `getOperation.isError(error)` narrows its type.
 */
export const getOperation: GetOperationFunction = /* @__PURE__ */ operation("GET", "/operation/{id}");

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    ExoscaleClient,
    operations["listSnapshots"],
    Record<string, never> | undefined,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of instances.
 *
 * @throws {ApiError} for every failure; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/snapshot");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<ExoscaleClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot of an instance.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 404 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/snapshot/{id}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export interface DeleteSnapshotOutput extends OutputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<ExoscaleClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot of an instance.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 404, 409 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction = /* @__PURE__ */ operation("DELETE", "/snapshot/{id}");

/** The input of {@link exportSnapshot}. */
export interface ExportSnapshotInput extends InputOf<operations["exportSnapshot"]> {}

/** The result of {@link exportSnapshot}. */
export interface ExportSnapshotOutput extends OutputOf<operations["exportSnapshot"]> {}

/** The type of {@link exportSnapshot}. */
export interface ExportSnapshotFunction
  extends Operation<ExoscaleClient, operations["exportSnapshot"], ExportSnapshotInput, ExportSnapshotOutput> {}

/**
 * Export a snapshot of an instance.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 404, 409 and other failures; `exportSnapshot.isError(error)` narrows its type.
 */
export const exportSnapshot: ExportSnapshotFunction = /* @__PURE__ */ operation("POST", "/snapshot/{id}:export");

/** The input of {@link promoteSnapshot}. */
export interface PromoteSnapshotInput extends InputOf<operations["promoteSnapshot"]> {}

/** The result of {@link promoteSnapshot}. */
export interface PromoteSnapshotOutput extends OutputOf<operations["promoteSnapshot"]> {}

/** The type of {@link promoteSnapshot}. */
export interface PromoteSnapshotFunction
  extends Operation<ExoscaleClient, operations["promoteSnapshot"], PromoteSnapshotInput, PromoteSnapshotOutput> {}

/**
 * Create a template from a snapshot of an instance.
 *
 * - `id`: The id of the snapshot.
 * - `name`: The name of the template.
 * - `description` (optional): A description of the template.
 * - `default-user` (optional): The user that logs in.
 * - `ssh-key-enabled` (optional): Whether users can log in with SSH keys.
 * - `password-enabled` (optional): Whether users can log in with passwords.
 *
 * @throws {ApiError} for 400, 404, 409 and other failures; `promoteSnapshot.isError(error)` narrows its type.
 */
export const promoteSnapshot: PromoteSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/snapshot/{id}:promote", "fields");

/** A page of {@link listZones}. */
export interface ListZonesPage extends OutputOf<operations["listZones"]> {}

/** An item of {@link listZones}. */
export interface ListZonesItem extends ItemOf<operations["listZones"], "/zones"> {}

/** The type of {@link listZones}. */
export interface ListZonesFunction
  extends ListOperation<
    ExoscaleClient,
    operations["listZones"],
    Record<string, never> | undefined,
    ListZonesItem,
    ListZonesPage
  > {}

/**
 * List the zones of Exoscale.
 *
 * @throws {ApiError} for every failure; `listZones.isError(error)` narrows its type.
 */
export const listZones: ListZonesFunction = /* @__PURE__ */ listOperation("/zone");
