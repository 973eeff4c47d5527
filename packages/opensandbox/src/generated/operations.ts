// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

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
import type { OpenSandboxClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listSandboxes}. */
export interface ListSandboxesInput extends InputOf<operations["listSandboxes"]> {}

/** A page of {@link listSandboxes}. */
export interface ListSandboxesPage extends OutputOf<operations["listSandboxes"]> {}

/** An item of {@link listSandboxes}. */
export interface ListSandboxesItem extends ItemOf<operations["listSandboxes"], "/items"> {}

/** The type of {@link listSandboxes}. */
export interface ListSandboxesFunction
  extends ListOperation<
    OpenSandboxClient,
    operations["listSandboxes"],
    ListSandboxesInput,
    ListSandboxesItem,
    ListSandboxesPage
  > {}

/**
 * List sandboxes.
 *
 * - `state` (optional): Returns only the sandboxes in one of these states.
 * - `metadata` (optional): Returns only the sandboxes with these labels: keys and values as in the query of a URL, such as …
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `pageSize` (optional): The largest number of objects on a page.
 *
 * @throws {ApiError} for 400, 401, 422, 429 and 500; `listSandboxes.isError(error)` narrows its type.
 */
export const listSandboxes: ListSandboxesFunction = /* @__PURE__ */ listOperation("/sandboxes");

/** The input of {@link createSandbox}. */
export interface CreateSandboxInput extends InputOf<operations["createSandbox"]> {}

/** The result of {@link createSandbox}. */
export interface CreateSandboxOutput extends OutputOf<operations["createSandbox"]> {}

/** The type of {@link createSandbox}. */
export interface CreateSandboxFunction
  extends Operation<OpenSandboxClient, operations["createSandbox"], CreateSandboxInput, CreateSandboxOutput> {}

/**
 * Create a sandbox from a snapshot or an image.
 *
 * - `resourceLimits`: The resources of the sandbox, such as `cpu` 500m, `memory` 512Mi and `gpu` 1.
 * - `snapshotId` (optional): The snapshot to start from.
 * - `image` (optional): The container image to start from.
 * - `entrypoint` (optional): The command that the sandbox runs.
 * - `timeout` (optional): The seconds after which the sandbox is stopped.
 * - `env` (optional): The environment variables of the sandbox.
 * - `metadata` (optional): Labels of the sandbox.
 * - `platform` (optional): The machine that the sandbox requires.
 *
 * @throws {ApiError} for 400, 401, 404, 409, 422, 429 and 500; `createSandbox.isError(error)` narrows its type.
 */
export const createSandbox: CreateSandboxFunction = /* @__PURE__ */ bodyOperation("POST", "/sandboxes", "fields");

/** The input of {@link getSandbox}. */
export interface GetSandboxInput extends InputOf<operations["getSandbox"]> {}

/** The result of {@link getSandbox}. */
export interface GetSandboxOutput extends OutputOf<operations["getSandbox"]> {}

/** The type of {@link getSandbox}. */
export interface GetSandboxFunction
  extends Operation<OpenSandboxClient, operations["getSandbox"], GetSandboxInput, GetSandboxOutput> {}

/**
 * Get a sandbox.
 *
 * - `sandboxId`: The id of the sandbox.
 *
 * @throws {ApiError} for 401, 403, 404, 429 and 500; `getSandbox.isError(error)` narrows its type.
 */
export const getSandbox: GetSandboxFunction = /* @__PURE__ */ operation("GET", "/sandboxes/{sandboxId}");

/** The input of {@link createSnapshot}. */
export type CreateSnapshotInput = InputOf<operations["createSnapshot"]>;

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<OpenSandboxClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a sandbox.
 *
 * - `sandboxId`: The id of the sandbox.
 * - `name` (optional): The name.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 422, 429, 500 and 501; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/sandboxes/{sandboxId}/snapshots", "optional-fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/items"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    OpenSandboxClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `sandboxId` (optional): Returns only the snapshots of this sandbox.
 * - `state` (optional): Returns only the snapshots in one of these states.
 * - `page` (optional): The number of the page to return, counted from 1.
 * - `pageSize` (optional): The largest number of objects on a page.
 *
 * @throws {ApiError} for 400, 401, 422, 429 and 500; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/snapshots");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<OpenSandboxClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `snapshotId`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 403, 404, 409, 429 and 500; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction = /* @__PURE__ */ operation("GET", "/snapshots/{snapshotId}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<OpenSandboxClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot.
 *
 * - `snapshotId`: The id of the snapshot.
 *
 * @throws {ApiError} for 401, 403, 404, 409, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction = /* @__PURE__ */ operation("DELETE", "/snapshots/{snapshotId}");
