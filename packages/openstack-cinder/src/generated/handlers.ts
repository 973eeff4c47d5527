// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of OpenStackCinder stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  backups: components["schemas"]["Backup"];
  volumes: components["schemas"]["Volume"];
};

/** Handles `POST /backups`: Create a backup of a volume or a snapshot. */
export const createBackupHandler: HandlerFactory<{
  202: "started";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  413: "quota";
  default: "failed";
}> = createHandlerFactory(contract, "createBackup");

/** Handles `GET /backups/detail`: List the backups of the project. */
export const listBackupsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  default: "failed";
}> = createHandlerFactory(contract, "listBackups");

/** Handles `GET /backups/{backup_id}`: Get a backup. */
export const getBackupHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getBackup");

/** Handles `DELETE /backups/{backup_id}`: Delete a backup. */
export const deleteBackupHandler: HandlerFactory<{
  202: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "deleteBackup");

/** Handles `POST /backups/{backup_id}/restore`: Restore a backup to a volume. */
export const restoreBackupHandler: HandlerFactory<{
  202: "started";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  413: "quota";
  default: "failed";
}> = createHandlerFactory(contract, "restoreBackup");

/** Handles `POST /snapshots`: Create a snapshot of a volume. */
export const createSnapshotHandler: HandlerFactory<{
  202: "creating";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  413: "quota";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /snapshots/detail`: List the snapshots of the project. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `PUT /snapshots/{snapshot_id}`: Change the name or the description of a snapshot. */
export const updateSnapshotHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "updateSnapshot");

/** Handles `DELETE /snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  202: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `POST /volumes`: Create a volume, for example from a snapshot. */
export const createVolumeHandler: HandlerFactory<{
  202: "creating";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  413: "quota";
  default: "failed";
}> = createHandlerFactory(contract, "createVolume");

/** Handles `GET /volumes/detail`: List the volumes of the project. */
export const listVolumesHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  default: "failed";
}> = createHandlerFactory(contract, "listVolumes");

/** Handles `GET /volumes/{volume_id}`: Get a volume. */
export const getVolumeHandler: HandlerFactory<{
  200: "available";
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getVolume");

/** Handles `POST /volumes/{volume_id}/action`: Restore a snapshot to its volume. */
export const revertVolumeHandler: HandlerFactory<{
  202: never;
  400: "invalid";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "revertVolume");

/** One handler for each operation of the OpenStackCinder snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  listSnapshotsHandler(),
  listBackupsHandler(),
  listVolumesHandler(),
  getSnapshotHandler(),
  updateSnapshotHandler(),
  deleteSnapshotHandler(),
  createSnapshotHandler(),
  restoreBackupHandler(),
  getBackupHandler(),
  deleteBackupHandler(),
  revertVolumeHandler(),
  getVolumeHandler(),
  createBackupHandler(),
  createVolumeHandler(),
];
