// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

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
import type { E2BClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link createSandbox}. */
export interface CreateSandboxInput extends InputOf<operations["createSandbox"]> {}

/** The result of {@link createSandbox}. */
export interface CreateSandboxOutput extends OutputOf<operations["createSandbox"]> {}

/** The type of {@link createSandbox}. */
export interface CreateSandboxFunction
  extends Operation<E2BClient, operations["createSandbox"], CreateSandboxInput, CreateSandboxOutput> {}

/**
 * Create a sandbox from a snapshot or another template.
 *
 * - `templateID`: The id or the name of a snapshot or another template.
 * - `timeout` (optional): The number of seconds until the sandbox is stopped.
 * - `autoPause` (optional): Whether the sandbox is paused after `timeout`, instead of being stopped.
 * - `autoPauseMemory` (optional): Whether `autoPause` keeps the memory of the sandbox in addition to its disk.
 * - `autoResume` (optional): Whether traffic resumes the paused sandbox.
 * - `secure` (optional): Whether access to the sandbox needs a token.
 * - `allow_internet_access` (optional): Whether the sandbox can reach the internet.
 * - `network`, `metadata`, `envVars`, `mcp`, `iam`, `volumeMounts`
 *
 * @throws {ApiError} for 400, 401, 429, 500, 503 and 504; `createSandbox.isError(error)` narrows its type.
 */
export const createSandbox: CreateSandboxFunction = /* @__PURE__ */ bodyOperation("POST", "/sandboxes", "fields");

/** The input of {@link getSandbox}. */
export interface GetSandboxInput extends InputOf<operations["getSandbox"]> {}

/** The result of {@link getSandbox}. */
export interface GetSandboxOutput extends OutputOf<operations["getSandbox"]> {}

/** The type of {@link getSandbox}. */
export interface GetSandboxFunction
  extends Operation<E2BClient, operations["getSandbox"], GetSandboxInput, GetSandboxOutput> {}

/**
 * Get a sandbox.
 *
 * - `sandboxID`: The id of the sandbox.
 *
 * @throws {ApiError} for 401, 404, 429 and 500; `getSandbox.isError(error)` narrows its type.
 */
export const getSandbox: GetSandboxFunction = /* @__PURE__ */ operation("GET", "/sandboxes/{sandboxID}");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<E2BClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a sandbox.
 *
 * - `sandboxID`: The id of the sandbox.
 * - `name` (optional): The name, in lower case: `name`, `team/name`, `name:tag` or both.
 *
 * @throws {ApiError} for 400, 401, 404, 409, 429, 500 and 503; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/sandboxes/{sandboxID}/snapshots", "fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export type ListSnapshotsPage = OutputOf<operations["listSnapshots"]>;

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], ""> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    E2BClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `sandboxID` (optional): Returns only snapshots of this sandbox.
 * - `name` (optional): Returns only snapshots with this name or id, such as `agent-ready`, `acme/agent-ready` or …
 * - `limit` (optional): The largest number of items on a page.
 * - `nextToken` (optional): The position of the page to return.
 *
 * @throws {ApiError} for 400, 401, 429 and 500; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/snapshots");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<E2BClient, operations["deleteSnapshot"], DeleteSnapshotInput, undefined> {}

/**
 * Delete a snapshot with all tags of its template.
 *
 * - `templateID`: The id of the snapshot.
 *
 * @throws {ApiError} for 400, 401, 404, 429 and 500; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction = /* @__PURE__ */ operation("DELETE", "/templates/{templateID}");
