// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Vultr stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  blockSnapshots: components["schemas"]["BlockSnapshot"];
  backups: components["schemas"]["Backup"];
  blocks: components["schemas"]["Block"];
  instances: components["schemas"]["Instance"];
};

/** Handles `GET /backups`: List automatic backups. */
export const listBackupsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "listBackups");

/** Handles `GET /backups/{backup_id}`: Get an automatic backup. */
export const getBackupHandler: HandlerFactory<{
  200: "complete";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "getBackup");

/** Handles `POST /blocks`: Create a volume from a snapshot. */
export const createBlockHandler: HandlerFactory<{
  202: "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "createBlock");

/** Handles `GET /blocks/snapshots`: List the snapshots of volumes. */
export const listBlockSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "bad-request";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "listBlockSnapshots");

/** Handles `POST /blocks/snapshots`: Create a snapshot of a volume. */
export const createBlockSnapshotHandler: HandlerFactory<{
  201: "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "createBlockSnapshot");

/** Handles `GET /blocks/snapshots/{snapshot_id}`: Get a snapshot of a volume. */
export const getBlockSnapshotHandler: HandlerFactory<{
  200: "complete" | "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "getBlockSnapshot");

/** Handles `PUT /blocks/snapshots/{snapshot_id}`: Change the description of a volume's snapshot. */
export const updateBlockSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "updateBlockSnapshot");

/** Handles `DELETE /blocks/snapshots/{snapshot_id}`: Delete a snapshot of a volume. */
export const deleteBlockSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "deleteBlockSnapshot");

/** Handles `GET /blocks/{block_id}`: Get a volume. */
export const getBlockHandler: HandlerFactory<{
  200: "active";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "getBlock");

/** Handles `POST /instances`: Start an instance from a snapshot. */
export const createInstanceHandler: HandlerFactory<{
  202: "pending";
  400: "bad-request";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "createInstance");

/** Handles `GET /instances/{instance_id}`: Get an instance. */
export const getInstanceHandler: HandlerFactory<{
  200: "active" | "restoring";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "getInstance");

/** Handles `POST /instances/{instance_id}/restore`: Restore an instance from a snapshot or a backup. */
export const restoreInstanceHandler: HandlerFactory<{
  202: "started";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "restoreInstance");

/** Handles `GET /snapshots`: List the snapshots of instances. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "bad-request";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /snapshots`: Create a snapshot of an instance. */
export const createSnapshotHandler: HandlerFactory<{
  201: "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `POST /snapshots/create-from-url`: Create a snapshot from a raw disk image. */
export const createSnapshotFromUrlHandler: HandlerFactory<{
  202: "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "createSnapshotFromUrl");

/** Handles `GET /snapshots/{snapshot_id}`: Get a snapshot of an instance. */
export const getSnapshotHandler: HandlerFactory<{
  200: "complete" | "pending";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `PUT /snapshots/{snapshot_id}`: Change the description of a snapshot. */
export const updateSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "updateSnapshot");

/** Handles `DELETE /snapshots/{snapshot_id}`: Delete a snapshot of an instance. */
export const deleteSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error" | "locked";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** One handler for each operation of the Vultr snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  createSnapshotFromUrlHandler(),
  getBlockSnapshotHandler(),
  updateBlockSnapshotHandler(),
  deleteBlockSnapshotHandler(),
  listBlockSnapshotsHandler(),
  createBlockSnapshotHandler(),
  restoreInstanceHandler(),
  getInstanceHandler(),
  getSnapshotHandler(),
  updateSnapshotHandler(),
  deleteSnapshotHandler(),
  createInstanceHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  getBackupHandler(),
  listBackupsHandler(),
  getBlockHandler(),
  createBlockHandler(),
];
