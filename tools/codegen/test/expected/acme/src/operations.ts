// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

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
import type { AcmeClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link getColdSnapshot}. */
export interface GetColdSnapshotInput extends InputOf<operations["getColdSnapshot"]> {}

/** The result of {@link getColdSnapshot}. */
export interface GetColdSnapshotOutput extends OutputOf<operations["getColdSnapshot"]> {}

/** The type of {@link getColdSnapshot}. */
export interface GetColdSnapshotFunction
  extends Operation<AcmeClient, operations["getColdSnapshot"], GetColdSnapshotInput, GetColdSnapshotOutput> {}

/**
 * Get a cold snapshot.
 *
 * - `snapshot_id`
 *
 * @throws {ApiError} for every failure; `getColdSnapshot.isError(error)` narrows its type.
 */
export const getColdSnapshot: GetColdSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/cold/snapshots/{snapshot_id}");

/** The input of {@link deleteColdSnapshot}. */
export interface DeleteColdSnapshotInput extends InputOf<operations["deleteColdSnapshot"]> {}

/** The type of {@link deleteColdSnapshot}. */
export interface DeleteColdSnapshotFunction
  extends Operation<AcmeClient, operations["deleteColdSnapshot"], DeleteColdSnapshotInput, undefined> {}

/**
 * Delete a cold snapshot.
 *
 * - `snapshot_id`
 *
 * @throws {ApiError} for every failure; `deleteColdSnapshot.isError(error)` narrows its type.
 */
export const deleteColdSnapshot: DeleteColdSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/cold/snapshots/{snapshot_id}");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<AcmeClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a disk.
 *
 * - `disk_id`
 * - `name`
 * - `tier` (optional)
 *
 * @throws {ApiError} for 422 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/disks/{disk_id}/snapshots", "fields");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/items"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    AcmeClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List snapshots.
 *
 * - `after` (optional)
 * - `limit` (optional)
 * - `tier` (optional)
 *
 * @throws {ApiError} for 422 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/snapshots");
