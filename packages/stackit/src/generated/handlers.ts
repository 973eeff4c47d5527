// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Stackit stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  backups: components["schemas"]["Backup"];
  volumes: components["schemas"]["Volume"];
};

/** Handles `GET /v2/projects/{projectId}/regions/{region}/backups`: List the backups of a region. */
export const listBackupsHandler: HandlerFactory<{
  200: "backups" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "listBackups");

/** Handles `POST /v2/projects/{projectId}/regions/{region}/backups`: Create a backup of a volume or a snapshot. */
export const createBackupHandler: HandlerFactory<{
  201: "creating";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  413: "quota-exceeded";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "createBackup");

/** Handles `GET /v2/projects/{projectId}/regions/{region}/backups/{backupId}`: Get a backup. */
export const getBackupHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "getBackup");

/** Handles `PATCH /v2/projects/{projectId}/regions/{region}/backups/{backupId}`: Change the name, the description or the labels of a backup. */
export const updateBackupHandler: HandlerFactory<{
  200: "changed";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "updateBackup");

/** Handles `DELETE /v2/projects/{projectId}/regions/{region}/backups/{backupId}`: Delete a backup. */
export const deleteBackupHandler: HandlerFactory<{
  204: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "deleteBackup");

/** Handles `POST /v2/projects/{projectId}/regions/{region}/backups/{backupId}/restore`: Restore a backup into its volume. */
export const restoreBackupHandler: HandlerFactory<{
  202: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "restoreBackup");

/** Handles `GET /v2/projects/{projectId}/regions/{region}/snapshots`: List the snapshots of a region. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /v2/projects/{projectId}/regions/{region}/snapshots`: Create a snapshot of a volume. */
export const createSnapshotHandler: HandlerFactory<{
  201: "creating";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  409: "conflict";
  413: "quota-exceeded";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `PATCH /v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}`: Change the name, the description or the labels of a snapshot. */
export const updateSnapshotHandler: HandlerFactory<{
  200: "changed";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "updateSnapshot");

/** Handles `DELETE /v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  204: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `GET /v2/projects/{projectId}/regions/{region}/volumes`: List the volumes of a region. */
export const listVolumesHandler: HandlerFactory<{
  200: "volumes" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "listVolumes");

/** Handles `POST /v2/projects/{projectId}/regions/{region}/volumes`: Create a volume. */
export const createVolumeHandler: HandlerFactory<{
  201: "creating";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  409: "conflict";
  413: "quota-exceeded";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "createVolume");

/** Handles `GET /v2/projects/{projectId}/regions/{region}/volumes/{volumeId}`: Get a volume. */
export const getVolumeHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "failed";
}> = createHandlerFactory(contract, "getVolume");

/** One handler for each operation of the Stackit snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getSnapshotHandler(),
  updateSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  restoreBackupHandler(),
  getBackupHandler(),
  updateBackupHandler(),
  deleteBackupHandler(),
  getVolumeHandler(),
  listBackupsHandler(),
  createBackupHandler(),
  listVolumesHandler(),
  createVolumeHandler(),
];
