// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

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
import type { QdrantClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** A page of {@link listCollections}. */
export interface ListCollectionsPage extends OutputOf<operations["listCollections"]> {}

/** An item of {@link listCollections}. */
export interface ListCollectionsItem extends ItemOf<operations["listCollections"], "/result/collections"> {}

/** The type of {@link listCollections}. */
export interface ListCollectionsFunction
  extends ListOperation<
    QdrantClient,
    operations["listCollections"],
    Record<string, never> | undefined,
    ListCollectionsItem,
    ListCollectionsPage
  > {}

/**
 * List the names of the collections.
 *
 * @throws {ApiError} for 401, 403, 4XX and other failures; `listCollections.isError(error)` narrows its type.
 */
export const listCollections: ListCollectionsFunction = /* @__PURE__ */ listOperation("/collections");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/result"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    QdrantClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a collection.
 *
 * - `collection_name` (optional): The name of the collection.
 *
 * @throws {ApiError} for 401, 403, 404, 4XX and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction =
  /* @__PURE__ */ listOperation("/collections/{collection_name}/snapshots");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export type CreateSnapshotOutput = OutputOf<operations["createSnapshot"]>;

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<QdrantClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a collection.
 *
 * - `collection_name` (optional): The name of the collection.
 * - `wait` (optional): Whether the response arrives only when the work is done.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 4XX and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ operation("POST", "/collections/{collection_name}/snapshots");

/** The input of {@link downloadSnapshot}. */
export interface DownloadSnapshotInput extends InputOf<operations["downloadSnapshot"]> {}

/** The result of {@link downloadSnapshot}. */
export type DownloadSnapshotOutput = OutputOf<operations["downloadSnapshot"]>;

/** The type of {@link downloadSnapshot}. */
export interface DownloadSnapshotFunction
  extends Operation<QdrantClient, operations["downloadSnapshot"], DownloadSnapshotInput, DownloadSnapshotOutput> {}

/**
 * Download a snapshot.
 *
 * - `snapshot_name`: The name of the snapshot.
 * - `collection_name` (optional): The name of the collection.
 *
 * @throws {ApiError} for 401, 403, 404, 4XX and other failures; `downloadSnapshot.isError(error)` narrows its type.
 */
export const downloadSnapshot: DownloadSnapshotFunction =
  /* @__PURE__ */ operation("GET", "/collections/{collection_name}/snapshots/{snapshot_name}");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export type DeleteSnapshotOutput = OutputOf<operations["deleteSnapshot"]>;

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<QdrantClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot_name`: The name of the snapshot.
 * - `collection_name` (optional): The name of the collection.
 * - `wait` (optional): Whether the response arrives only when the work is done.
 *
 * @throws {ApiError} for 400, 401, 403, 404, 4XX and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/collections/{collection_name}/snapshots/{snapshot_name}");

/** The input of {@link restoreSnapshot}. */
export interface RestoreSnapshotInput extends InputOf<operations["restoreSnapshot"]> {}

/** The result of {@link restoreSnapshot}. */
export type RestoreSnapshotOutput = OutputOf<operations["restoreSnapshot"]>;

/** The type of {@link restoreSnapshot}. */
export interface RestoreSnapshotFunction
  extends Operation<QdrantClient, operations["restoreSnapshot"], RestoreSnapshotInput, RestoreSnapshotOutput> {}

/**
 * Restore a collection from the location of a snapshot.
 *
 * - `target_name`: The name of the collection to overwrite or to create.
 * - `location`: The URL of a snapshot that the server can fetch, or a file in its directory of snapshots, such as …
 * - `wait` (optional): Whether the response arrives only when the work is done.
 * - `priority` (optional): Which data wins if the collection has replicas.
 * - `checksum` (optional): The SHA-256 of the file in hexadecimal digits.
 * - `api_key` (optional): The key of the server at `location`.
 *
 * @throws {ApiError} for 400, 401, 403, 4XX and other failures; `restoreSnapshot.isError(error)` narrows its type.
 */
export const restoreSnapshot: RestoreSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PUT", "/collections/{target_name}/snapshots/recover", "fields", { query: ["wait"] });
