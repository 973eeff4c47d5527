// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

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
import type { InstaVMClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export type ListSnapshotsPage = OutputOf<operations["listSnapshots"]>;

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], ""> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    InstaVMClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `type` (optional): Returns only the account's own snapshots (`user`), or only those of the system (`system`).
 *
 * @throws {ApiError} for 401, 422, 429 and 500; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/v1/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<InstaVMClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot from a container image.
 *
 * - `oci_image`: The address of the image.
 * - `name` (optional): The name of the snapshot.
 * - `vcpu_count` (optional): The number of virtual processors.
 * - `memory_mb` (optional): The memory in megabytes.
 * - `type` (optional): The owner of the snapshot.
 * - `build_args` (optional)
 *
 * @throws {ApiError} for 401, 422, 429 and 500; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction = /* @__PURE__ */ bodyOperation("POST", "/v1/snapshots", "fields");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<InstaVMClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429 and 500; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/v1/snapshots/{snapshot_id}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export interface DeleteSnapshotOutput extends OutputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<InstaVMClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/v1/snapshots/{snapshot_id}");

/** The input of {@link createVm}. */
export interface CreateVmInput extends InputOf<operations["createVm"]> {}

/** The result of {@link createVm}. */
export interface CreateVmOutput extends OutputOf<operations["createVm"]> {}

/** The type of {@link createVm}. */
export interface CreateVmFunction
  extends Operation<InstaVMClient, operations["createVm"], CreateVmInput, CreateVmOutput> {}

/**
 * Start a VM, new or from a snapshot.
 *
 * - `wait` (optional): Whether to respond only after the operation is complete.
 * - `snapshot_id` (optional): The id of the snapshot to start from.
 * - `session_id` (optional): The id of the session to join.
 * - `vm_lifetime_seconds` (optional): How long the VM may run in seconds.
 * - `memory_mb` (optional): The memory in megabytes.
 * - `vcpu_count` (optional): The number of virtual processors.
 * - `metadata` (optional): Your own data about the VM.
 * - `env`, `egress_policy`, `snapshot_on_terminate`, `snapshot_name`, `share`, `custom_domain`
 *
 * @throws {ApiError} for 401, 404, 422, 429 and 500; `createVm.isError(error)` narrows its type.
 */
export const createVm: CreateVmFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v1/vms", "fields", { query: ["wait"] });

/** The input of {@link cloneVm}. */
export interface CloneVmInput extends InputOf<operations["cloneVm"]> {}

/** The result of {@link cloneVm}. */
export interface CloneVmOutput extends OutputOf<operations["cloneVm"]> {}

/** The type of {@link cloneVm}. */
export interface CloneVmFunction extends Operation<InstaVMClient, operations["cloneVm"], CloneVmInput, CloneVmOutput> {}

/**
 * Clone a VM.
 *
 * - `vm_id`: The id of the VM.
 * - `wait` (optional): Whether to respond only after the operation is complete.
 * - `snapshot_name` (optional): The name of the intermediate snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429 and 500; `cloneVm.isError(error)` narrows its type.
 */
export const cloneVm: CloneVmFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v1/vms/{vm_id}/clone", "fields", { query: ["wait"] });

/** The input of {@link createVmSnapshot}. */
export interface CreateVmSnapshotInput extends InputOf<operations["createVmSnapshot"]> {}

/** The result of {@link createVmSnapshot}. */
export interface CreateVmSnapshotOutput extends OutputOf<operations["createVmSnapshot"]> {}

/** The type of {@link createVmSnapshot}. */
export interface CreateVmSnapshotFunction
  extends Operation<InstaVMClient, operations["createVmSnapshot"], CreateVmSnapshotInput, CreateVmSnapshotOutput> {}

/**
 * Create a snapshot of a VM.
 *
 * - `vm_id`: The id of the VM.
 * - `wait` (optional): Whether to respond only after the operation is complete.
 * - `name` (optional): The name of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 422, 429 and 500; `createVmSnapshot.isError(error)` narrows its type.
 */
export const createVmSnapshot: CreateVmSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v1/vms/{vm_id}/snapshot", "fields", { query: ["wait"] });
