// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

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
import type { DaytonaClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link createSandbox}. */
export interface CreateSandboxInput extends InputOf<operations["createSandbox"]> {}

/** The result of {@link createSandbox}. */
export interface CreateSandboxOutput extends OutputOf<operations["createSandbox"]> {}

/** The type of {@link createSandbox}. */
export interface CreateSandboxFunction
  extends Operation<DaytonaClient, operations["createSandbox"], CreateSandboxInput, CreateSandboxOutput> {}

/**
 * Create a sandbox from a snapshot.
 *
 * - `name` (optional): The name.
 * - `snapshot` (optional): The id or the name of the snapshot.
 * - `labels` (optional): Labels of the sandbox.
 * - `env` (optional): The environment variables of the sandbox.
 * - `target` (optional): The region of the sandbox.
 * - `autoStopInterval` (optional): The minutes without activity after which the sandbox is stopped; 0 for never.
 * - `autoDeleteInterval` (optional): The minutes after which a stopped sandbox is deleted; negative for never.
 *
 * @throws {ApiError} for 400, 401, 429 and 500; `createSandbox.isError(error)` narrows its type.
 */
export const createSandbox: CreateSandboxFunction = /* @__PURE__ */ bodyOperation("POST", "/sandbox", "fields");

/** The input of {@link getSandbox}. */
export interface GetSandboxInput extends InputOf<operations["getSandbox"]> {}

/** The result of {@link getSandbox}. */
export interface GetSandboxOutput extends OutputOf<operations["getSandbox"]> {}

/** The type of {@link getSandbox}. */
export interface GetSandboxFunction
  extends Operation<DaytonaClient, operations["getSandbox"], GetSandboxInput, GetSandboxOutput> {}

/**
 * Get a sandbox.
 *
 * - `sandboxIdOrName`: The id or the name of the sandbox.
 *
 * @throws {ApiError} for 401, 404, 429 and 500; `getSandbox.isError(error)` narrows its type.
 */
export const getSandbox: GetSandboxFunction = /* @__PURE__ */ operation("GET", "/sandbox/{sandboxIdOrName}");

/** The input of {@link createSandboxSnapshot}. */
export interface CreateSandboxSnapshotInput extends InputOf<operations["createSandboxSnapshot"]> {}

/** The result of {@link createSandboxSnapshot}. */
export interface CreateSandboxSnapshotOutput extends OutputOf<operations["createSandboxSnapshot"]> {}

/** The type of {@link createSandboxSnapshot}. */
export interface CreateSandboxSnapshotFunction
  extends Operation<
    DaytonaClient,
    operations["createSandboxSnapshot"],
    CreateSandboxSnapshotInput,
    CreateSandboxSnapshotOutput
  > {}

/**
 * Create a snapshot of a sandbox.
 *
 * - `sandboxIdOrName`: The id or the name of the sandbox.
 * - `name`: The name of the snapshot.
 * - `includeMemory` (optional): Whether the snapshot contains the memory of a running virtual machine.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `createSandboxSnapshot.isError(error)` narrows its type.
 */
export const createSandboxSnapshot: CreateSandboxSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/sandbox/{sandboxIdOrName}/snapshot", "fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/items"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    DaytonaClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `limit` (optional): The largest number of snapshots on a page.
 * - `name` (optional): Returns only the snapshots whose name contains this string.
 * - `sourceSandboxId` (optional): Returns only the snapshots that were created from this sandbox.
 * - `sort` (optional): The property to sort by.
 * - `order` (optional): The direction of the order.
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
  extends Operation<DaytonaClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot from an image or a Dockerfile.
 *
 * - `name`: The name, which must be unique in the organization.
 * - `imageName` (optional): The container image with a tag other than `latest`.
 * - `entrypoint` (optional): The command of the sandboxes.
 * - `cpu` (optional): The number of virtual processors of the sandboxes.
 * - `gpu` (optional): The number of graphics processors of the sandboxes.
 * - `gpuType` (optional): The types of graphics processors in order of preference.
 * - `memory` (optional): The memory of the sandboxes in GB.
 * - `disk`, `buildInfo`, `regionId`, `sandboxClass`
 *
 * @throws {ApiError} for 400, 401, 403, 409, 429 and 500; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction = /* @__PURE__ */ bodyOperation("POST", "/snapshots", "fields");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<DaytonaClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 429 and 500; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/snapshots/{id}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<DaytonaClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction = /* @__PURE__ */ operation("DELETE", "/snapshots/{id}");

/** The input of {@link activateSnapshot}. */
export interface ActivateSnapshotInput extends InputOf<operations["activateSnapshot"]> {}

/** The result of {@link activateSnapshot}. */
export interface ActivateSnapshotOutput extends OutputOf<operations["activateSnapshot"]> {}

/** The type of {@link activateSnapshot}. */
export interface ActivateSnapshotFunction
  extends Operation<DaytonaClient, operations["activateSnapshot"], ActivateSnapshotInput, ActivateSnapshotOutput> {}

/**
 * Activate an inactive snapshot.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `activateSnapshot.isError(error)` narrows its type.
 */
export const activateSnapshot: ActivateSnapshotFunction = /* @__PURE__ */ operation("POST", "/snapshots/{id}/activate");

/** The input of {@link deactivateSnapshot}. */
export interface DeactivateSnapshotInput extends InputOf<operations["deactivateSnapshot"]> {}

/** The type of {@link deactivateSnapshot}. */
export interface DeactivateSnapshotFunction
  extends Operation<DaytonaClient, operations["deactivateSnapshot"], DeactivateSnapshotInput, undefined> {}

/**
 * Deactivate a snapshot.
 *
 * - `id`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 404, 429 and 500; `deactivateSnapshot.isError(error)` narrows its type.
 */
export const deactivateSnapshot: DeactivateSnapshotFunction =
  /* @__PURE__ */ operation("POST", "/snapshots/{id}/deactivate");
