// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

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
import type { AWSClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link copySnapshot}. */
export interface CopySnapshotInput extends InputOf<operations["copySnapshot"]> {}

/** The result of {@link copySnapshot}. */
export interface CopySnapshotOutput extends OutputOf<operations["copySnapshot"]> {}

/** The type of {@link copySnapshot}. */
export interface CopySnapshotFunction
  extends Operation<AWSClient, operations["copySnapshot"], CopySnapshotInput, CopySnapshotOutput> {}

/**
 * Copy a snapshot.
 *
 * - `SourceRegion`: The region of the snapshot.
 * - `SourceSnapshotId`: The id of the snapshot.
 * - `Description` (optional): A description of the copy.
 * - `Encrypted` (optional): Whether the copy is encrypted.
 * - `KmsKeyId` (optional): The key that encrypts the copy.
 * - `CompletionDurationMinutes` (optional): How long the copy may take.
 * - `TagSpecification` (optional): Tags, by the type of the resource that gets them.
 *
 * @throws {ApiError} for 400, 401 and other failures; `copySnapshot.isError(error)` narrows its type.
 */
export const copySnapshot: CopySnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/?Action=CopySnapshot&Version=2016-11-15", "fields");

/** The input of {@link createImage}. */
export interface CreateImageInput extends InputOf<operations["createImage"]> {}

/** The result of {@link createImage}. */
export interface CreateImageOutput extends OutputOf<operations["createImage"]> {}

/** The type of {@link createImage}. */
export interface CreateImageFunction
  extends Operation<AWSClient, operations["createImage"], CreateImageInput, CreateImageOutput> {}

/**
 * Create a machine image of an instance.
 *
 * - `InstanceId`: The id of the instance.
 * - `Name`: The name of the image.
 * - `Description` (optional): A description of the image.
 * - `NoReboot` (optional): Whether the instance keeps running while the image is created.
 * - `TagSpecification` (optional): Tags, by the type of the resource that gets them.
 *
 * @throws {ApiError} for 400, 401 and other failures; `createImage.isError(error)` narrows its type.
 */
export const createImage: CreateImageFunction =
  /* @__PURE__ */ bodyOperation("POST", "/?Action=CreateImage&Version=2016-11-15", "fields");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<AWSClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a volume.
 *
 * - `VolumeId`: The id of the volume.
 * - `Description` (optional): A description of the snapshot.
 * - `TagSpecification` (optional): Tags, by the type of the resource that gets them.
 *
 * @throws {ApiError} for 400, 401 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/?Action=CreateSnapshot&Version=2016-11-15", "fields");

/** The input of {@link createVolume}. */
export interface CreateVolumeInput extends InputOf<operations["createVolume"]> {}

/** The result of {@link createVolume}. */
export interface CreateVolumeOutput extends OutputOf<operations["createVolume"]> {}

/** The type of {@link createVolume}. */
export interface CreateVolumeFunction
  extends Operation<AWSClient, operations["createVolume"], CreateVolumeInput, CreateVolumeOutput> {}

/**
 * Create a volume from a snapshot.
 *
 * - `AvailabilityZone`: The zone of the volume, such as `us-east-1a`.
 * - `SnapshotId`: The id of the snapshot.
 * - `ClientToken` (optional): A token that makes the request safe to repeat.
 * - `Size` (optional): The size in GiB, at least that of the snapshot.
 * - `VolumeType` (optional): The type of the volume, such as `gp3`.
 * - `Iops` (optional): The number of operations per second.
 * - `Throughput` (optional): The throughput in MiB per second.
 * - `Encrypted`, `TagSpecification`
 *
 * @throws {ApiError} for 400, 401 and other failures; `createVolume.isError(error)` narrows its type.
 */
export const createVolume: CreateVolumeFunction =
  /* @__PURE__ */ bodyOperation("POST", "/?Action=CreateVolume&Version=2016-11-15", "fields", { query: ["ClientToken"] });

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export interface DeleteSnapshotOutput extends OutputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<AWSClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `SnapshotId`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}");

/** The input of {@link deregisterImage}. */
export interface DeregisterImageInput extends InputOf<operations["deregisterImage"]> {}

/** The result of {@link deregisterImage}. */
export interface DeregisterImageOutput extends OutputOf<operations["deregisterImage"]> {}

/** The type of {@link deregisterImage}. */
export interface DeregisterImageFunction
  extends Operation<AWSClient, operations["deregisterImage"], DeregisterImageInput, DeregisterImageOutput> {}

/**
 * Deregister a machine image.
 *
 * - `ImageId`: The id of the image.
 * - `DeleteAssociatedSnapshots` (optional): Whether the snapshots of the image are deleted too.
 *
 * @throws {ApiError} for 400, 401 and other failures; `deregisterImage.isError(error)` narrows its type.
 */
export const deregisterImage: DeregisterImageFunction =
  /* @__PURE__ */ operation("DELETE", "/?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}");

/** The input of {@link getImage}. */
export interface GetImageInput extends InputOf<operations["getImage"]> {}

/** The result of {@link getImage}. */
export interface GetImageOutput extends OutputOf<operations["getImage"]> {}

/** The type of {@link getImage}. */
export interface GetImageFunction extends Operation<AWSClient, operations["getImage"], GetImageInput, GetImageOutput> {}

/**
 * Get a machine image.
 *
 * - `ImageId`: The id of the image.
 *
 * @throws {ApiError} for 400, 401 and other failures; `getImage.isError(error)` narrows its type.
 */
export const getImage: GetImageFunction =
  /* @__PURE__ */ operation("GET", "/?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}");

/** The input of {@link listImages}. */
export interface ListImagesInput extends InputOf<operations["listImages"]> {}

/** A page of {@link listImages}. */
export interface ListImagesPage extends OutputOf<operations["listImages"]> {}

/** An item of {@link listImages}. */
export interface ListImagesItem extends ItemOf<operations["listImages"], "/imagesSet"> {}

/** The type of {@link listImages}. */
export interface ListImagesFunction
  extends ListOperation<AWSClient, operations["listImages"], ListImagesInput, ListImagesItem, ListImagesPage> {}

/**
 * List the machine images.
 *
 * - `MaxResults` (optional): The largest number of items on a page.
 * - `NextToken` (optional): The `nextToken` of the previous page.
 * - `Filter.1.Name` (optional): The name of a filter, such as `volume-id`, `status` or `tag:env`.
 * - `Filter.1.Value.1` (optional): The value that the filter accepts.
 *
 * @throws {ApiError} for 400, 401 and other failures; `listImages.isError(error)` narrows its type.
 */
export const listImages: ListImagesFunction =
  /* @__PURE__ */ listOperation("/?Action=DescribeImages&Version=2016-11-15&Owner.1=self");

/** The input of {@link listRegions}. */
export interface ListRegionsInput extends InputOf<operations["listRegions"]> {}

/** A page of {@link listRegions}. */
export interface ListRegionsPage extends OutputOf<operations["listRegions"]> {}

/** An item of {@link listRegions}. */
export interface ListRegionsItem extends ItemOf<operations["listRegions"], "/regionInfo"> {}

/** The type of {@link listRegions}. */
export interface ListRegionsFunction
  extends ListOperation<AWSClient, operations["listRegions"], ListRegionsInput, ListRegionsItem, ListRegionsPage> {}

/**
 * List the regions.
 *
 * - `AllRegions` (optional): Whether to include regions that are not enabled for the account.
 *
 * @throws {ApiError} for 400, 401 and other failures; `listRegions.isError(error)` narrows its type.
 */
export const listRegions: ListRegionsFunction =
  /* @__PURE__ */ listOperation("/?Action=DescribeRegions&Version=2016-11-15");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshotSet"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    AWSClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots.
 *
 * - `MaxResults` (optional): The largest number of items on a page.
 * - `NextToken` (optional): The `nextToken` of the previous page.
 * - `Filter.1.Name` (optional): The name of a filter, such as `volume-id`, `status` or `tag:env`.
 * - `Filter.1.Value.1` (optional): The value that the filter accepts.
 *
 * @throws {ApiError} for 400, 401 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<AWSClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `SnapshotId`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}");

/** The input of {@link listVolumes}. */
export interface ListVolumesInput extends InputOf<operations["listVolumes"]> {}

/** A page of {@link listVolumes}. */
export interface ListVolumesPage extends OutputOf<operations["listVolumes"]> {}

/** An item of {@link listVolumes}. */
export interface ListVolumesItem extends ItemOf<operations["listVolumes"], "/volumeSet"> {}

/** The type of {@link listVolumes}. */
export interface ListVolumesFunction
  extends ListOperation<AWSClient, operations["listVolumes"], ListVolumesInput, ListVolumesItem, ListVolumesPage> {}

/**
 * List the volumes.
 *
 * - `MaxResults` (optional): The largest number of items on a page.
 * - `NextToken` (optional): The `nextToken` of the previous page.
 *
 * @throws {ApiError} for 400, 401 and other failures; `listVolumes.isError(error)` narrows its type.
 */
export const listVolumes: ListVolumesFunction =
  /* @__PURE__ */ listOperation("/?Action=DescribeVolumes&Version=2016-11-15");

/** The input of {@link getVolume}. */
export interface GetVolumeInput extends InputOf<operations["getVolume"]> {}

/** The result of {@link getVolume}. */
export interface GetVolumeOutput extends OutputOf<operations["getVolume"]> {}

/** The type of {@link getVolume}. */
export interface GetVolumeFunction
  extends Operation<AWSClient, operations["getVolume"], GetVolumeInput, GetVolumeOutput> {}

/**
 * Get a volume.
 *
 * - `VolumeId`: The id of the volume.
 *
 * @throws {ApiError} for 400, 401 and other failures; `getVolume.isError(error)` narrows its type.
 */
export const getVolume: GetVolumeFunction =
  /* @__PURE__ */ operation("GET", "/?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}");

/** The input of {@link listSnapshotsInRecycleBin}. */
export interface ListSnapshotsInRecycleBinInput extends InputOf<operations["listSnapshotsInRecycleBin"]> {}

/** A page of {@link listSnapshotsInRecycleBin}. */
export interface ListSnapshotsInRecycleBinPage extends OutputOf<operations["listSnapshotsInRecycleBin"]> {}

/** An item of {@link listSnapshotsInRecycleBin}. */
export interface ListSnapshotsInRecycleBinItem extends ItemOf<operations["listSnapshotsInRecycleBin"], "/snapshotSet"> {}

/** The type of {@link listSnapshotsInRecycleBin}. */
export interface ListSnapshotsInRecycleBinFunction
  extends ListOperation<
    AWSClient,
    operations["listSnapshotsInRecycleBin"],
    ListSnapshotsInRecycleBinInput,
    ListSnapshotsInRecycleBinItem,
    ListSnapshotsInRecycleBinPage
  > {}

/**
 * List the snapshots in the Recycle Bin.
 *
 * - `MaxResults` (optional): The largest number of items on a page.
 * - `NextToken` (optional): The `nextToken` of the previous page.
 *
 * @throws {ApiError} for 400, 401 and other failures; `listSnapshotsInRecycleBin.isError(error)` narrows its type.
 */
export const listSnapshotsInRecycleBin: ListSnapshotsInRecycleBinFunction =
  /* @__PURE__ */ listOperation("/?Action=ListSnapshotsInRecycleBin&Version=2016-11-15");

/** The input of {@link modifySnapshotTier}. */
export interface ModifySnapshotTierInput extends InputOf<operations["modifySnapshotTier"]> {}

/** The result of {@link modifySnapshotTier}. */
export interface ModifySnapshotTierOutput extends OutputOf<operations["modifySnapshotTier"]> {}

/** The type of {@link modifySnapshotTier}. */
export interface ModifySnapshotTierFunction
  extends Operation<AWSClient, operations["modifySnapshotTier"], ModifySnapshotTierInput, ModifySnapshotTierOutput> {}

/**
 * Archive a snapshot.
 *
 * - `SnapshotId`: The id of the snapshot.
 * - `StorageTier`: The new tier.
 *
 * @throws {ApiError} for 400, 401 and other failures; `modifySnapshotTier.isError(error)` narrows its type.
 */
export const modifySnapshotTier: ModifySnapshotTierFunction =
  /* @__PURE__ */ operation("POST", "/?Action=ModifySnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}");

/** The input of {@link restoreSnapshotFromRecycleBin}. */
export interface RestoreSnapshotFromRecycleBinInput extends InputOf<operations["restoreSnapshotFromRecycleBin"]> {}

/** The result of {@link restoreSnapshotFromRecycleBin}. */
export interface RestoreSnapshotFromRecycleBinOutput extends OutputOf<operations["restoreSnapshotFromRecycleBin"]> {}

/** The type of {@link restoreSnapshotFromRecycleBin}. */
export interface RestoreSnapshotFromRecycleBinFunction
  extends Operation<
    AWSClient,
    operations["restoreSnapshotFromRecycleBin"],
    RestoreSnapshotFromRecycleBinInput,
    RestoreSnapshotFromRecycleBinOutput
  > {}

/**
 * Restore a snapshot from the Recycle Bin.
 *
 * - `SnapshotId`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401 and other failures; `restoreSnapshotFromRecycleBin.isError(error)` narrows its type.
 */
export const restoreSnapshotFromRecycleBin: RestoreSnapshotFromRecycleBinFunction =
  /* @__PURE__ */ operation("POST", "/?Action=RestoreSnapshotFromRecycleBin&Version=2016-11-15&SnapshotId={SnapshotId}");

/** The input of {@link restoreSnapshotTier}. */
export interface RestoreSnapshotTierInput extends InputOf<operations["restoreSnapshotTier"]> {}

/** The result of {@link restoreSnapshotTier}. */
export interface RestoreSnapshotTierOutput extends OutputOf<operations["restoreSnapshotTier"]> {}

/** The type of {@link restoreSnapshotTier}. */
export interface RestoreSnapshotTierFunction
  extends Operation<
    AWSClient,
    operations["restoreSnapshotTier"],
    RestoreSnapshotTierInput,
    RestoreSnapshotTierOutput
  > {}

/**
 * Restore a snapshot from the archive.
 *
 * - `SnapshotId`: The id of the snapshot.
 * - `TemporaryRestoreDays` (optional): For how many days the snapshot is restored.
 * - `PermanentRestore` (optional): Whether the snapshot leaves the archive for good.
 *
 * @throws {ApiError} for 400, 401 and other failures; `restoreSnapshotTier.isError(error)` narrows its type.
 */
export const restoreSnapshotTier: RestoreSnapshotTierFunction =
  /* @__PURE__ */ operation("POST", "/?Action=RestoreSnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}");
