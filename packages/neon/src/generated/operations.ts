// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

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
import type { NeonClient } from "./client.ts";
import type { operations } from "./schema.ts";

/** The input of {@link listProjects}. */
export interface ListProjectsInput extends InputOf<operations["listProjects"]> {}

/** A page of {@link listProjects}. */
export interface ListProjectsPage extends OutputOf<operations["listProjects"]> {}

/** An item of {@link listProjects}. */
export interface ListProjectsItem extends ItemOf<operations["listProjects"], "/projects"> {}

/** The type of {@link listProjects}. */
export interface ListProjectsFunction
  extends ListOperation<
    NeonClient,
    operations["listProjects"],
    ListProjectsInput,
    ListProjectsItem,
    ListProjectsPage
  > {}

/**
 * List the projects.
 *
 * - `cursor` (optional): The cursor of the page, from `pagination` of the previous page.
 * - `limit` (optional): How many projects a page has at most.
 * - `search` (optional): Returns only projects whose name or id contains this text.
 * - `org_id` (optional): Returns only the projects of this organization.
 *
 * @throws {ApiError} for 400 and other failures; `listProjects.isError(error)` narrows its type.
 */
export const listProjects: ListProjectsFunction = /* @__PURE__ */ listOperation("/projects");

/** The input of {@link listBranches}. */
export interface ListBranchesInput extends InputOf<operations["listBranches"]> {}

/** A page of {@link listBranches}. */
export interface ListBranchesPage extends OutputOf<operations["listBranches"]> {}

/** An item of {@link listBranches}. */
export interface ListBranchesItem extends ItemOf<operations["listBranches"], "/branches"> {}

/** The type of {@link listBranches}. */
export interface ListBranchesFunction
  extends ListOperation<
    NeonClient,
    operations["listBranches"],
    ListBranchesInput,
    ListBranchesItem,
    ListBranchesPage
  > {}

/**
 * List the branches of a project.
 *
 * - `project_id` (optional): The id of the project.
 * - `cursor` (optional): The cursor of the page, from `pagination` of the previous page.
 * - `limit` (optional): How many branches a page has at most.
 * - `search` (optional): Returns only branches whose name or id contains this text.
 *
 * @throws {ApiError} for 400, 404 and other failures; `listBranches.isError(error)` narrows its type.
 */
export const listBranches: ListBranchesFunction = /* @__PURE__ */ listOperation("/projects/{project_id}/branches");

/** The input of {@link getBranch}. */
export interface GetBranchInput extends InputOf<operations["getBranch"]> {}

/** The result of {@link getBranch}. */
export interface GetBranchOutput extends OutputOf<operations["getBranch"]> {}

/** The type of {@link getBranch}. */
export interface GetBranchFunction
  extends Operation<NeonClient, operations["getBranch"], GetBranchInput, GetBranchOutput> {}

/**
 * Get a branch.
 *
 * - `branch_id`: The id of the branch.
 * - `project_id` (optional): The id of the project.
 *
 * @throws {ApiError} for 404 and other failures; `getBranch.isError(error)` narrows its type.
 */
export const getBranch: GetBranchFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project_id}/branches/{branch_id}");

/** The input of {@link finalizeRestoreBranch}. */
export type FinalizeRestoreBranchInput = InputOf<operations["finalizeRestoreBranch"]>;

/** The result of {@link finalizeRestoreBranch}. */
export interface FinalizeRestoreBranchOutput extends OutputOf<operations["finalizeRestoreBranch"]> {}

/** The type of {@link finalizeRestoreBranch}. */
export interface FinalizeRestoreBranchFunction
  extends Operation<
    NeonClient,
    operations["finalizeRestoreBranch"],
    FinalizeRestoreBranchInput,
    FinalizeRestoreBranchOutput
  > {}

/**
 * Replace a branch with its restored copy.
 *
 * - `branch_id`: The id of the restored branch.
 * - `project_id` (optional): The id of the project.
 * - `name` (optional): The new name of the replaced branch.
 *
 * @throws {ApiError} for 400, 404, 423 and other failures; `finalizeRestoreBranch.isError(error)` narrows its type.
 */
export const finalizeRestoreBranch: FinalizeRestoreBranchFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project_id}/branches/{branch_id}/finalize_restore", "optional-fields");

/** The input of {@link createSnapshot}. */
export interface CreateSnapshotInput extends InputOf<operations["createSnapshot"]> {}

/** The result of {@link createSnapshot}. */
export interface CreateSnapshotOutput extends OutputOf<operations["createSnapshot"]> {}

/** The type of {@link createSnapshot}. */
export interface CreateSnapshotFunction
  extends Operation<NeonClient, operations["createSnapshot"], CreateSnapshotInput, CreateSnapshotOutput> {}

/**
 * Create a snapshot of a branch.
 *
 * - `branch_id`: The id of the branch.
 * - `project_id` (optional): The id of the project.
 * - `name` (optional): The name of the snapshot.
 * - `expires_at` (optional): When Neon deletes the snapshot, in ISO 8601.
 * - `lsn` (optional): The log sequence number to capture.
 * - `timestamp` (optional): The time to capture, in ISO 8601.
 *
 * @throws {ApiError} for 400, 404, 423 and other failures; `createSnapshot.isError(error)` narrows its type.
 */
export const createSnapshot: CreateSnapshotFunction =
  /* @__PURE__ */ operation("POST", "/projects/{project_id}/branches/{branch_id}/snapshot");

/** The input of {@link getOperation}. */
export interface GetOperationInput extends InputOf<operations["getOperation"]> {}

/** The result of {@link getOperation}. */
export interface GetOperationOutput extends OutputOf<operations["getOperation"]> {}

/** The type of {@link getOperation}. */
export interface GetOperationFunction
  extends Operation<NeonClient, operations["getOperation"], GetOperationInput, GetOperationOutput> {}

/**
 * Get an operation.
 *
 * - `operation_id`: The id of the operation.
 * - `project_id` (optional): The id of the project.
 *
 * @throws {ApiError} for 404 and other failures; `getOperation.isError(error)` narrows its type.
 */
export const getOperation: GetOperationFunction =
  /* @__PURE__ */ operation("GET", "/projects/{project_id}/operations/{operation_id}");

/** The input of {@link listSnapshots}. */
export interface ListSnapshotsInput extends InputOf<operations["listSnapshots"]> {}

/** A page of {@link listSnapshots}. */
export interface ListSnapshotsPage extends OutputOf<operations["listSnapshots"]> {}

/** An item of {@link listSnapshots}. */
export interface ListSnapshotsItem extends ItemOf<operations["listSnapshots"], "/snapshots"> {}

/** The type of {@link listSnapshots}. */
export interface ListSnapshotsFunction
  extends ListOperation<
    NeonClient,
    operations["listSnapshots"],
    ListSnapshotsInput,
    ListSnapshotsItem,
    ListSnapshotsPage
  > {}

/**
 * List the snapshots of a project.
 *
 * - `project_id` (optional): The id of the project.
 *
 * @throws {ApiError} for 404 and other failures; `listSnapshots.isError(error)` narrows its type.
 */
export const listSnapshots: ListSnapshotsFunction = /* @__PURE__ */ listOperation("/projects/{project_id}/snapshots");

/** The input of {@link updateSnapshot}. */
export interface UpdateSnapshotInput extends InputOf<operations["updateSnapshot"]> {}

/** The result of {@link updateSnapshot}. */
export interface UpdateSnapshotOutput extends OutputOf<operations["updateSnapshot"]> {}

/** The type of {@link updateSnapshot}. */
export interface UpdateSnapshotFunction
  extends Operation<NeonClient, operations["updateSnapshot"], UpdateSnapshotInput, UpdateSnapshotOutput> {}

/**
 * Rename a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `snapshot`: The properties to change.
 * - `project_id` (optional): The id of the project.
 *
 * @throws {ApiError} for 400, 404, 423 and other failures; `updateSnapshot.isError(error)` narrows its type.
 */
export const updateSnapshot: UpdateSnapshotFunction =
  /* @__PURE__ */ bodyOperation("PATCH", "/projects/{project_id}/snapshots/{snapshot_id}", "fields");

/** The input of {@link deleteSnapshot}. */
export interface DeleteSnapshotInput extends InputOf<operations["deleteSnapshot"]> {}

/** The result of {@link deleteSnapshot}. */
export interface DeleteSnapshotOutput extends OutputOf<operations["deleteSnapshot"]> {}

/** The type of {@link deleteSnapshot}. */
export interface DeleteSnapshotFunction
  extends Operation<NeonClient, operations["deleteSnapshot"], DeleteSnapshotInput, DeleteSnapshotOutput> {}

/**
 * Delete a snapshot.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `project_id` (optional): The id of the project.
 *
 * @throws {ApiError} for 404, 423 and other failures; `deleteSnapshot.isError(error)` narrows its type.
 */
export const deleteSnapshot: DeleteSnapshotFunction =
  /* @__PURE__ */ operation("DELETE", "/projects/{project_id}/snapshots/{snapshot_id}");

/** The input of {@link restoreSnapshot}. */
export type RestoreSnapshotInput = InputOf<operations["restoreSnapshot"]>;

/** The result of {@link restoreSnapshot}. */
export interface RestoreSnapshotOutput extends OutputOf<operations["restoreSnapshot"]> {}

/** The type of {@link restoreSnapshot}. */
export interface RestoreSnapshotFunction
  extends Operation<NeonClient, operations["restoreSnapshot"], RestoreSnapshotInput, RestoreSnapshotOutput> {}

/**
 * Restore a snapshot to a new branch.
 *
 * - `snapshot_id`: The id of the snapshot.
 * - `project_id` (optional): The id of the project.
 * - `name` (optional): The name of the new branch.
 * - `target_branch_id` (optional): The branch to replace.
 * - `finalize_restore` (optional): Whether the new branch replaces `target_branch_id` at once.
 *
 * @throws {ApiError} for 400, 404, 423 and other failures; `restoreSnapshot.isError(error)` narrows its type.
 */
export const restoreSnapshot: RestoreSnapshotFunction =
  /* @__PURE__ */ bodyOperation("POST", "/projects/{project_id}/snapshots/{snapshot_id}/restore", "optional-fields");
