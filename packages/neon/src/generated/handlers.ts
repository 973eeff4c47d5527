// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Neon stores, by collection. */
export type Collections = {
  projects: components["schemas"]["Project"];
  branches: components["schemas"]["Branch"];
  snapshots: components["schemas"]["Snapshot"];
  operations: components["schemas"]["Operation"];
};

/** Handles `GET /projects`: List the projects. */
export const listProjectsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "bad-request";
  default: "failed";
}> = createHandlerFactory(contract, "listProjects");

/** Handles `GET /projects/{project_id}/branches`: List the branches of a project. */
export const listBranchesHandler: HandlerFactory<{
  200: "last-page" | "first-page";
  400: "bad-request";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "listBranches");

/** Handles `GET /projects/{project_id}/branches/{branch_id}`: Get a branch. */
export const getBranchHandler: HandlerFactory<{
  200: "ready";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getBranch");

/** Handles `POST /projects/{project_id}/branches/{branch_id}/finalize_restore`: Replace a branch with its restored copy. */
export const finalizeRestoreBranchHandler: HandlerFactory<{
  200: "started";
  400: "bad-request";
  404: "not-found";
  423: "locked";
  default: "failed";
}> = createHandlerFactory(contract, "finalizeRestoreBranch");

/** Handles `POST /projects/{project_id}/branches/{branch_id}/snapshot`: Create a snapshot of a branch. */
export const createSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "bad-request";
  404: "not-found";
  423: "locked";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /projects/{project_id}/operations/{operation_id}`: Get an operation. */
export const getOperationHandler: HandlerFactory<{
  200: "finished";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getOperation");

/** Handles `GET /projects/{project_id}/snapshots`: List the snapshots of a project. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `PATCH /projects/{project_id}/snapshots/{snapshot_id}`: Rename a snapshot. */
export const updateSnapshotHandler: HandlerFactory<{
  200: "renamed";
  400: "bad-request";
  404: "not-found";
  423: "locked";
  default: "failed";
}> = createHandlerFactory(contract, "updateSnapshot");

/** Handles `DELETE /projects/{project_id}/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  202: "started";
  404: "not-found";
  423: "locked";
  default: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `POST /projects/{project_id}/snapshots/{snapshot_id}/restore`: Restore a snapshot to a new branch. */
export const restoreSnapshotHandler: HandlerFactory<{
  200: "preview";
  400: "bad-request";
  404: "not-found";
  423: "locked";
  default: "failed";
}> = createHandlerFactory(contract, "restoreSnapshot");

/** One handler for each operation of the Neon snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getOperationHandler(),
  restoreSnapshotHandler(),
  updateSnapshotHandler(),
  deleteSnapshotHandler(),
  finalizeRestoreBranchHandler(),
  createSnapshotHandler(),
  getBranchHandler(),
  listSnapshotsHandler(),
  listBranchesHandler(),
  listProjectsHandler(),
];
