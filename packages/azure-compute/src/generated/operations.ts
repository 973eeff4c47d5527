// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

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
import type { AzureComputeClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link getOperation}. */
export interface GetOperationInput extends InputOf<operations["getOperation"]> {}

/** The result of {@link getOperation}. */
export interface GetOperationOutput extends OutputOf<operations["getOperation"]> {}

/** The type of {@link getOperation}. */
export interface GetOperationFunction
  extends Operation<AzureComputeClient, operations["getOperation"], GetOperationInput, GetOperationOutput> {}

/**
 * Get an operation.
 *
 * - `location`: The region.
 * - `operationId`: The id of the operation.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `api-version` (optional): The version of the API.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and other failures; `getOperation.isError(error)` narrows its type.
 */
export const getOperation: GetOperationFunction =
  /* @__PURE__ */ operation("GET", "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}");

/** The input of {@link getDisk}. */
export interface GetDiskInput extends InputOf<operations["getDisk"]> {}

/** The result of {@link getDisk}. */
export interface GetDiskOutput extends OutputOf<operations["getDisk"]> {}

/** The type of {@link getDisk}. */
export interface GetDiskFunction
  extends Operation<AzureComputeClient, operations["getDisk"], GetDiskInput, GetDiskOutput> {}

/**
 * Get a disk.
 *
 * - `diskName`: The name of the disk: letters, digits, hyphens and underscores.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and other failures; `getDisk.isError(error)` narrows its type.
 */
export const getDisk: GetDiskFunction =
  /* @__PURE__ */ operation("GET", "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}");

/** The input of {@link createDisk}. */
export interface CreateDiskInput extends InputOf<operations["createDisk"]> {}

/** The result of {@link createDisk}. */
export type CreateDiskOutput = OutputOf<operations["createDisk"]>;

/** The type of {@link createDisk}. */
export interface CreateDiskFunction
  extends Operation<AzureComputeClient, operations["createDisk"], CreateDiskInput, CreateDiskOutput> {}

/**
 * Create a disk.
 *
 * - `diskName`: The name of the disk: letters, digits, hyphens and underscores.
 * - `location`: The region.
 * - `properties`: The properties of the disk.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 * - `tags` (optional): The tags: key-value pairs.
 * - `sku`, `zones`
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 429 and other failures; `createDisk.isError(error)` narrows its type.
 */
export const createDisk: CreateDiskFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}", "fields", { query: ["api-version"] });

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/value"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    AzureComputeClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a resource group.
 *
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<AzureComputeClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshotName`: The name of the snapshot: letters, digits, hyphens and underscores.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and other failures; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export type CreateSnapshotOutput = OutputOf<operations["createSnapshot"]>;

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<AzureComputeClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot.
 *
 * - `snapshotName`: The name of the snapshot: letters, digits, hyphens and underscores.
 * - `location`: The region.
 * - `properties`: The properties of the snapshot.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 * - `tags` (optional): The tags: key-value pairs.
 * - `sku` (optional): The type of storage, such as Premium_LRS.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 429 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}", "fields", { query: ["api-version"] });

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<AzureComputeClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `snapshotName`: The name of the snapshot: letters, digits, hyphens and underscores.
 * - `subscriptionId` (optional): The id of the subscription.
 * - `resourceGroupName` (optional): The name of the resource group.
 * - `api-version` (optional): The version of the API.
 *
 * @throws {ApiError} for 400, 401, 403, 409, 429 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}");

/** The input of {@link listResourceGroups}. */
export interface ListResourceGroupsInput extends InputOf<operations["listResourceGroups"]> {}

/** A page of {@link listResourceGroups}. */
export interface ListResourceGroupsPage extends OutputOf<operations["listResourceGroups"]> {}

/** An item of {@link listResourceGroups}. */
export interface ListResourceGroupsItem extends ItemOf<operations["listResourceGroups"], "/value"> {}

/** The type of {@link listResourceGroups}. */
export interface ListResourceGroupsFunction
  extends ListOperation<
    AzureComputeClient,
    operations["listResourceGroups"],
    ListResourceGroupsInput,
    ListResourceGroupsItem,
    ListResourceGroupsPage
  > {}

/**
 * List the resource groups of a subscription.
 *
 * - `subscriptionId` (optional): The id of the subscription.
 * - `api-version` (optional): The version of the API of resource groups.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and other failures; `listResourceGroups.isError(error)` narrows its type.
 */
export const listResourceGroups: ListResourceGroupsFunction =
  /* @__PURE__ */ listOperation("/subscriptions/{subscriptionId}/resourcegroups");
