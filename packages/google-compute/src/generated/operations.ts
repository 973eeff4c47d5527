// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

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
import type { GoogleComputeClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listDisksByLocation}. */
export interface ListDisksByLocationInput extends InputOf<operations["listDisksByLocation"]> {}

/** The result of {@link listDisksByLocation}. */
export interface ListDisksByLocationOutput extends OutputOf<operations["listDisksByLocation"]> {}

/** The type of {@link listDisksByLocation}. */
export interface ListDisksByLocationFunction
  extends Operation<
    GoogleComputeClient,
    operations["listDisksByLocation"],
    ListDisksByLocationInput,
    ListDisksByLocationOutput
  > {}

/**
 * List the disks of all zones and regions.
 *
 * - `project` (optional): The id of the project.
 * - `filter` (optional): A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
 * - `maxResults` (optional): The largest number of objects on a page.
 * - `orderBy` (optional): The order of the list: by name, or `creationTimestamp desc`.
 * - `pageToken` (optional): The `nextPageToken` of the previous page.
 * - `returnPartialSuccess` (optional): Whether a page is returned even if part of the list cannot be read.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `listDisksByLocation.isError(error)` narrows its type.
 */
export const listDisksByLocation: ListDisksByLocationFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/aggregated/disks");

/** The input of {@link listMachineImages}. */
export interface ListMachineImagesInput extends InputOf<operations["listMachineImages"]> {}

/** A page of {@link listMachineImages}. */
export interface ListMachineImagesPage extends OutputOf<operations["listMachineImages"]> {}

/** An item of {@link listMachineImages}. */
export interface ListMachineImagesItem extends ItemOf<operations["listMachineImages"], "/items"> {}

/** The type of {@link listMachineImages}. */
export interface ListMachineImagesFunction
  extends ListOperation<
    GoogleComputeClient,
    operations["listMachineImages"],
    ListMachineImagesInput,
    ListMachineImagesItem,
    ListMachineImagesPage
  > {}

/**
 * List the machine images of a project.
 *
 * - `project` (optional): The id of the project.
 * - `filter` (optional): A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
 * - `maxResults` (optional): The largest number of objects on a page.
 * - `orderBy` (optional): The order of the list: by name, or `creationTimestamp desc`.
 * - `pageToken` (optional): The `nextPageToken` of the previous page.
 * - `returnPartialSuccess` (optional): Whether a page is returned even if part of the list cannot be read.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `listMachineImages.isError(error)` narrows its type.
 */
export const listMachineImages: ListMachineImagesFunction =
  /* @__PURE__ */ listOperation("/projects/{project}/global/machineImages");

/** The input of {@link createMachineImage}. */
export interface CreateMachineImageInput extends InputOf<operations["createMachineImage"]> {}

/** The result of {@link createMachineImage}. */
export interface CreateMachineImageOutput extends OutputOf<operations["createMachineImage"]> {}

/** The type of {@link createMachineImage}. */
export interface CreateMachineImageFunction
  extends Operation<
    GoogleComputeClient,
    operations["createMachineImage"],
    CreateMachineImageInput,
    CreateMachineImageOutput
  > {}

/**
 * Create a machine image.
 *
 * - `sourceInstance`: The URL, or a part of it, of the virtual machine.
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `description` (optional): The description.
 * - `guestFlush` (optional): Whether the guest is asked to make its data consistent first.
 * - `storageLocations` (optional): The regions in which it is stored, such as us-central1 or eu.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createMachineImage.isError(error)` narrows its type.
 */
export const createMachineImage: CreateMachineImageFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/global/machineImages", "fields", { query: ["requestId", "sourceInstance"] });

/** The input of {@link getMachineImage}. */
export interface GetMachineImageInput extends InputOf<operations["getMachineImage"]> {}

/** The result of {@link getMachineImage}. */
export interface GetMachineImageOutput extends OutputOf<operations["getMachineImage"]> {}

/** The type of {@link getMachineImage}. */
export interface GetMachineImageFunction
  extends Operation<GoogleComputeClient, operations["getMachineImage"], GetMachineImageInput, GetMachineImageOutput> {}

/**
 * Get a machine image.
 *
 * - `machineImage`: The name of the machine image.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getMachineImage.isError(error)` narrows its type.
 */
export const getMachineImage: GetMachineImageFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/global/machineImages/{machineImage}");

/** The input of {@link deleteMachineImage}. */
export interface DeleteMachineImageInput extends InputOf<operations["deleteMachineImage"]> {}

/** The result of {@link deleteMachineImage}. */
export interface DeleteMachineImageOutput extends OutputOf<operations["deleteMachineImage"]> {}

/** The type of {@link deleteMachineImage}. */
export interface DeleteMachineImageFunction
  extends Operation<
    GoogleComputeClient,
    operations["deleteMachineImage"],
    DeleteMachineImageInput,
    DeleteMachineImageOutput
  > {}

/**
 * Delete a machine image.
 *
 * - `machineImage`: The name of the machine image.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteMachineImage.isError(error)` narrows its type.
 */
export const deleteMachineImage: DeleteMachineImageFunction =
  /* @__PURE__ */ operation("DELETE", "/projects/{project}/global/machineImages/{machineImage}");

/** The input of {@link getGlobalOperation}. */
export interface GetGlobalOperationInput extends InputOf<operations["getGlobalOperation"]> {}

/** The result of {@link getGlobalOperation}. */
export interface GetGlobalOperationOutput extends OutputOf<operations["getGlobalOperation"]> {}

/** The type of {@link getGlobalOperation}. */
export interface GetGlobalOperationFunction
  extends Operation<
    GoogleComputeClient,
    operations["getGlobalOperation"],
    GetGlobalOperationInput,
    GetGlobalOperationOutput
  > {}

/**
 * Get an operation that belongs to no zone and no region.
 *
 * - `operation`: The name of the operation.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getGlobalOperation.isError(error)` narrows its type.
 */
export const getGlobalOperation: GetGlobalOperationFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/global/operations/{operation}");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/items"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    GoogleComputeClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a project.
 *
 * - `project` (optional): The id of the project.
 * - `filter` (optional): A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
 * - `maxResults` (optional): The largest number of objects on a page.
 * - `orderBy` (optional): The order of the list: by name, or `creationTimestamp desc`.
 * - `pageToken` (optional): The `nextPageToken` of the previous page.
 * - `returnPartialSuccess` (optional): Whether a page is returned even if part of the list cannot be read.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/projects/{project}/global/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<GoogleComputeClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot.
 *
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `description` (optional): The description.
 * - `sourceDisk` (optional): The URL, or a part of it, of the disk.
 * - `sourceInstantSnapshot` (optional): The URL, or a part of it, of the instant snapshot.
 * - `snapshotType` (optional): Whether the snapshot is cheaper to store and slower to restore (ARCHIVE).
 * - `storageLocations`, `guestFlush`, `labels`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/global/snapshots", "fields", { query: ["requestId"] });

/** The input of {@link setSnapshotLabels}. */
export interface SetSnapshotLabelsInput extends InputOf<operations["setSnapshotLabels"]> {}

/** The result of {@link setSnapshotLabels}. */
export interface SetSnapshotLabelsOutput extends OutputOf<operations["setSnapshotLabels"]> {}

/** The type of {@link setSnapshotLabels}. */
export interface SetSnapshotLabelsFunction
  extends Operation<
    GoogleComputeClient,
    operations["setSnapshotLabels"],
    SetSnapshotLabelsInput,
    SetSnapshotLabelsOutput
  > {}

/**
 * Replace the labels of a snapshot.
 *
 * - `resource`: The name of the snapshot.
 * - `labels`: The labels.
 * - `labelFingerprint`: The fingerprint of the current labels.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 412 and other failures; `setSnapshotLabels.isError(error)` narrows its type.
 */
export const setSnapshotLabels: SetSnapshotLabelsFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/global/snapshots/{resource}/setLabels", "fields");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<GoogleComputeClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshot`: The name of the snapshot.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/global/snapshots/{snapshot}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export interface DeleteSnapshotOutput extends OutputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<GoogleComputeClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot`: The name of the snapshot.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/projects/{project}/global/snapshots/{snapshot}");

/** The input of {@link getRegionOperation}. */
export interface GetRegionOperationInput extends InputOf<operations["getRegionOperation"]> {}

/** The result of {@link getRegionOperation}. */
export interface GetRegionOperationOutput extends OutputOf<operations["getRegionOperation"]> {}

/** The type of {@link getRegionOperation}. */
export interface GetRegionOperationFunction
  extends Operation<
    GoogleComputeClient,
    operations["getRegionOperation"],
    GetRegionOperationInput,
    GetRegionOperationOutput
  > {}

/**
 * Get an operation of a region.
 *
 * - `region`: The name of the region.
 * - `operation`: The name of the operation.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getRegionOperation.isError(error)` narrows its type.
 */
export const getRegionOperation: GetRegionOperationFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/regions/{region}/operations/{operation}");

/** The input of {@link listRegionSnapshots}. */
export interface ListRegionSnapshotsInput extends InputOf<operations["listRegionSnapshots"]> {}

/** A page of {@link listRegionSnapshots}. */
export interface ListRegionSnapshotsPage extends OutputOf<operations["listRegionSnapshots"]> {}

/** An item of {@link listRegionSnapshots}. */
export interface ListRegionSnapshotsItem extends ItemOf<operations["listRegionSnapshots"], "/items"> {}

/** The type of {@link listRegionSnapshots}. */
export interface ListRegionSnapshotsFunction
  extends ListOperation<
    GoogleComputeClient,
    operations["listRegionSnapshots"],
    ListRegionSnapshotsInput,
    ListRegionSnapshotsItem,
    ListRegionSnapshotsPage
  > {}

/**
 * List the regional snapshots of a region.
 *
 * - `region`: The name of the region.
 * - `project` (optional): The id of the project.
 * - `filter` (optional): A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
 * - `maxResults` (optional): The largest number of objects on a page.
 * - `orderBy` (optional): The order of the list: by name, or `creationTimestamp desc`.
 * - `pageToken` (optional): The `nextPageToken` of the previous page.
 * - `returnPartialSuccess` (optional): Whether a page is returned even if part of the list cannot be read.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `listRegionSnapshots.isError(error)` narrows its type.
 */
export const listRegionSnapshots: ListRegionSnapshotsFunction =
  /* @__PURE__ */ listOperation("/projects/{project}/regions/{region}/snapshots");

/** The input of {@link createRegionSnapshot}. */
export interface CreateRegionSnapshotInput extends InputOf<operations["createRegionSnapshot"]> {}

/** The result of {@link createRegionSnapshot}. */
export interface CreateRegionSnapshotOutput extends OutputOf<operations["createRegionSnapshot"]> {}

/** The type of {@link createRegionSnapshot}. */
export interface CreateRegionSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["createRegionSnapshot"],
    CreateRegionSnapshotInput,
    CreateRegionSnapshotOutput
  > {}

/**
 * Create a regional snapshot.
 *
 * - `region`: The name of the region.
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `description` (optional): The description.
 * - `sourceDisk` (optional): The URL, or a part of it, of the disk.
 * - `sourceInstantSnapshot` (optional): The URL, or a part of it, of the instant snapshot.
 * - `snapshotType`, `storageLocations`, `guestFlush`, `labels`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createRegionSnapshot.isError(error)` narrows its type.
 */
export const createRegionSnapshot: CreateRegionSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/regions/{region}/snapshots", "fields", { query: ["requestId"] });

/** The input of {@link getRegionSnapshot}. */
export interface GetRegionSnapshotInput extends InputOf<operations["getRegionSnapshot"]> {}

/** The result of {@link getRegionSnapshot}. */
export interface GetRegionSnapshotOutput extends OutputOf<operations["getRegionSnapshot"]> {}

/** The type of {@link getRegionSnapshot}. */
export interface GetRegionSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["getRegionSnapshot"],
    GetRegionSnapshotInput,
    GetRegionSnapshotOutput
  > {}

/**
 * Get a regional snapshot.
 *
 * - `region`: The name of the region.
 * - `snapshot`: The name of the snapshot.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getRegionSnapshot.isError(error)` narrows its type.
 */
export const getRegionSnapshot: GetRegionSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/regions/{region}/snapshots/{snapshot}");

/** The input of {@link deleteRegionSnapshot}. */
export interface DeleteRegionSnapshotInput extends InputOf<operations["deleteRegionSnapshot"]> {}

/** The result of {@link deleteRegionSnapshot}. */
export interface DeleteRegionSnapshotOutput extends OutputOf<operations["deleteRegionSnapshot"]> {}

/** The type of {@link deleteRegionSnapshot}. */
export interface DeleteRegionSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["deleteRegionSnapshot"],
    DeleteRegionSnapshotInput,
    DeleteRegionSnapshotOutput
  > {}

/**
 * Delete a regional snapshot.
 *
 * - `region`: The name of the region.
 * - `snapshot`: The name of the snapshot.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteRegionSnapshot.isError(error)` narrows its type.
 */
export const deleteRegionSnapshot: DeleteRegionSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/projects/{project}/regions/{region}/snapshots/{snapshot}");

/** The input of {@link createDisk}. */
export interface CreateDiskInput extends InputOf<operations["createDisk"]> {}

/** The result of {@link createDisk}. */
export interface CreateDiskOutput extends OutputOf<operations["createDisk"]> {}

/** The type of {@link createDisk}. */
export interface CreateDiskFunction
  extends Operation<GoogleComputeClient, operations["createDisk"], CreateDiskInput, CreateDiskOutput> {}

/**
 * Create a disk.
 *
 * - `zone`: The name of the zone.
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `description` (optional): The description.
 * - `sourceSnapshot` (optional): The URL, or a part of it, of a snapshot.
 * - `sourceInstantSnapshot` (optional): The URL, or a part of it, of an instant snapshot.
 * - `sizeGb`, `type`, `labels`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createDisk.isError(error)` narrows its type.
 */
export const createDisk: CreateDiskFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/zones/{zone}/disks", "fields", { query: ["requestId"] });

/** The input of {@link getDisk}. */
export interface GetDiskInput extends InputOf<operations["getDisk"]> {}

/** The result of {@link getDisk}. */
export interface GetDiskOutput extends OutputOf<operations["getDisk"]> {}

/** The type of {@link getDisk}. */
export interface GetDiskFunction
  extends Operation<GoogleComputeClient, operations["getDisk"], GetDiskInput, GetDiskOutput> {}

/**
 * Get a disk.
 *
 * - `zone`: The name of the zone.
 * - `disk`: The name of the disk.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getDisk.isError(error)` narrows its type.
 */
export const getDisk: GetDiskFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/zones/{zone}/disks/{disk}");

/** The input of {@link createInstance}. */
export interface CreateInstanceInput extends InputOf<operations["createInstance"]> {}

/** The result of {@link createInstance}. */
export interface CreateInstanceOutput extends OutputOf<operations["createInstance"]> {}

/** The type of {@link createInstance}. */
export interface CreateInstanceFunction
  extends Operation<GoogleComputeClient, operations["createInstance"], CreateInstanceInput, CreateInstanceOutput> {}

/**
 * Create a virtual machine.
 *
 * - `zone`: The name of the zone.
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `sourceMachineImage` (optional): The URL, or a part of it, of the machine image to create the virtual machine from.
 * - `description` (optional): The description.
 * - `machineType` (optional): The URL, or a part of it, of the machine type.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createInstance.isError(error)` narrows its type.
 */
export const createInstance: CreateInstanceFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/zones/{zone}/instances", "fields", { query: ["requestId", "sourceMachineImage"] });

/** The input of {@link getInstance}. */
export interface GetInstanceInput extends InputOf<operations["getInstance"]> {}

/** The result of {@link getInstance}. */
export interface GetInstanceOutput extends OutputOf<operations["getInstance"]> {}

/** The type of {@link getInstance}. */
export interface GetInstanceFunction
  extends Operation<GoogleComputeClient, operations["getInstance"], GetInstanceInput, GetInstanceOutput> {}

/**
 * Get a virtual machine.
 *
 * - `zone`: The name of the zone.
 * - `instance`: The name of the virtual machine.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getInstance.isError(error)` narrows its type.
 */
export const getInstance: GetInstanceFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/zones/{zone}/instances/{instance}");

/** The input of {@link listInstantSnapshots}. */
export interface ListInstantSnapshotsInput extends InputOf<operations["listInstantSnapshots"]> {}

/** A page of {@link listInstantSnapshots}. */
export interface ListInstantSnapshotsPage extends OutputOf<operations["listInstantSnapshots"]> {}

/** An item of {@link listInstantSnapshots}. */
export interface ListInstantSnapshotsItem extends ItemOf<operations["listInstantSnapshots"], "/items"> {}

/** The type of {@link listInstantSnapshots}. */
export interface ListInstantSnapshotsFunction
  extends ListOperation<
    GoogleComputeClient,
    operations["listInstantSnapshots"],
    ListInstantSnapshotsInput,
    ListInstantSnapshotsItem,
    ListInstantSnapshotsPage
  > {}

/**
 * List the instant snapshots of a zone.
 *
 * - `zone`: The name of the zone.
 * - `project` (optional): The id of the project.
 * - `filter` (optional): A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
 * - `maxResults` (optional): The largest number of objects on a page.
 * - `orderBy` (optional): The order of the list: by name, or `creationTimestamp desc`.
 * - `pageToken` (optional): The `nextPageToken` of the previous page.
 * - `returnPartialSuccess` (optional): Whether a page is returned even if part of the list cannot be read.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `listInstantSnapshots.isError(error)` narrows its type.
 */
export const listInstantSnapshots: ListInstantSnapshotsFunction =
  /* @__PURE__ */ listOperation("/projects/{project}/zones/{zone}/instantSnapshots");

/** The input of {@link createInstantSnapshot}. */
export interface CreateInstantSnapshotInput extends InputOf<operations["createInstantSnapshot"]> {}

/** The result of {@link createInstantSnapshot}. */
export interface CreateInstantSnapshotOutput extends OutputOf<operations["createInstantSnapshot"]> {}

/** The type of {@link createInstantSnapshot}. */
export interface CreateInstantSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["createInstantSnapshot"],
    CreateInstantSnapshotInput,
    CreateInstantSnapshotOutput
  > {}

/**
 * Create an instant snapshot.
 *
 * - `zone`: The name of the zone.
 * - `name`: The name: lower-case letters, digits and hyphens.
 * - `sourceDisk`: The URL, or a part of it, of the disk.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 * - `description` (optional): The description.
 * - `labels` (optional): The labels.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409 and other failures; `createInstantSnapshot.isError(error)` narrows its type.
 */
export const createInstantSnapshot: CreateInstantSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project}/zones/{zone}/instantSnapshots", "fields", { query: ["requestId"] });

/** The input of {@link getInstantSnapshot}. */
export interface GetInstantSnapshotInput extends InputOf<operations["getInstantSnapshot"]> {}

/** The result of {@link getInstantSnapshot}. */
export interface GetInstantSnapshotOutput extends OutputOf<operations["getInstantSnapshot"]> {}

/** The type of {@link getInstantSnapshot}. */
export interface GetInstantSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["getInstantSnapshot"],
    GetInstantSnapshotInput,
    GetInstantSnapshotOutput
  > {}

/**
 * Get an instant snapshot.
 *
 * - `zone`: The name of the zone.
 * - `instantSnapshot`: The name of the instant snapshot.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getInstantSnapshot.isError(error)` narrows its type.
 */
export const getInstantSnapshot: GetInstantSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}");

/** The input of {@link deleteInstantSnapshot}. */
export interface DeleteInstantSnapshotInput extends InputOf<operations["deleteInstantSnapshot"]> {}

/** The result of {@link deleteInstantSnapshot}. */
export interface DeleteInstantSnapshotOutput extends OutputOf<operations["deleteInstantSnapshot"]> {}

/** The type of {@link deleteInstantSnapshot}. */
export interface DeleteInstantSnapshotFunction
  extends Operation<
    GoogleComputeClient,
    operations["deleteInstantSnapshot"],
    DeleteInstantSnapshotInput,
    DeleteInstantSnapshotOutput
  > {}

/**
 * Delete an instant snapshot.
 *
 * - `zone`: The name of the zone.
 * - `instantSnapshot`: The name of the instant snapshot.
 * - `project` (optional): The id of the project.
 * - `requestId` (optional): A UUID other than zero.
 *
 * @throws {ApiError} for 400, 401, 403, 404 and other failures; `deleteInstantSnapshot.isError(error)` narrows its type.
 */
export const deleteInstantSnapshot: DeleteInstantSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}");

/** The input of {@link getZoneOperation}. */
export interface GetZoneOperationInput extends InputOf<operations["getZoneOperation"]> {}

/** The result of {@link getZoneOperation}. */
export interface GetZoneOperationOutput extends OutputOf<operations["getZoneOperation"]> {}

/** The type of {@link getZoneOperation}. */
export interface GetZoneOperationFunction
  extends Operation<
    GoogleComputeClient,
    operations["getZoneOperation"],
    GetZoneOperationInput,
    GetZoneOperationOutput
  > {}

/**
 * Get an operation of a zone.
 *
 * - `zone`: The name of the zone.
 * - `operation`: The name of the operation.
 * - `project` (optional): The id of the project.
 *
 * @throws {ApiError} for 401, 403, 404 and other failures; `getZoneOperation.isError(error)` narrows its type.
 */
export const getZoneOperation: GetZoneOperationFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project}/zones/{zone}/operations/{operation}");
