// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import {
  bodyOperation,
  type InputOf,
  type ItemOf,
  type ListOperation,
  listOperation,
  type Operation,
  operation,
  type OutputOf,
  type WholeInputOf,
} from "@snap/runtime";
import type { FireworksClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    FireworksClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of an account.
 *
 * - `account_id`: The id of the account.
 * - `pageSize` (optional): The largest number of snapshots on a page.
 * - `pageToken` (optional): The token that the previous page returned.
 * - `filter` (optional): A condition that snapshots must meet, in the grammar of AIP-160.
 * - `orderBy` (optional): The fields to sort by, separated by commas; ` desc` after a field reverses its order.
 * - `readMask` (optional): The fields to return, separated by commas.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429, 500, 501 and 503; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/v1/accounts/{account_id}/snapshots");

/** The input of {@link createSnapshot}. */
export type CreateSnapshotInput = WholeInputOf<operations["createSnapshot"]>;

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<FireworksClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot.
 *
 * - `account_id`: The id of the account.
 * - `body`: An object without fields.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 409, 429, 500, 501 and 503; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/v1/accounts/{account_id}/snapshots", "whole");

/** The input of {@link getSnapshot}. */
export interface GetSnapshotInput extends InputOf<operations["getSnapshot"]> {}

/** The result of {@link getSnapshot}. */
export interface GetSnapshotOutput extends OutputOf<operations["getSnapshot"]> {}

/** The type of {@link getSnapshot}. */
export interface GetSnapshotFunction
  extends Operation<FireworksClient, operations["getSnapshot"], GetSnapshotInput, GetSnapshotOutput> {}

/**
 * Get a snapshot.
 *
 * - `account_id`: The id of the account.
 * - `snapshot_id`: The last segment of the snapshot's name.
 * - `readMask` (optional): The fields to return, separated by commas.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429, 500, 501 and 503; `getSnapshot.isError(error)` narrows its type.
 */
export const getSnapshot: GetSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/v1/accounts/{account_id}/snapshots/{snapshot_id}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export type DeleteSnapshotOutput = OutputOf<operations["deleteSnapshot"]>;

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<FireworksClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `account_id`: The id of the account.
 * - `snapshot_id`: The last segment of the snapshot's name.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 429, 500, 501 and 503; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/v1/accounts/{account_id}/snapshots/{snapshot_id}");
