// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Qdrant stores, by collection. */
export type Collections = {
  collections: components["schemas"]["Collection"];
  snapshots: components["schemas"]["Snapshot"];
};

/** Handles `GET /collections`: List the names of the collections. */
export const listCollectionsHandler: HandlerFactory<{
  200: "collections" | "empty";
  401: "no-key";
  403: "refused";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "listCollections");

/** Handles `GET /collections/{collection_name}/snapshots`: List the snapshots of a collection. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  401: "no-key";
  403: "refused";
  404: "not-found";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /collections/{collection_name}/snapshots`: Create a snapshot of a collection. */
export const createSnapshotHandler: HandlerFactory<{
  200: "created";
  202: "accepted";
  400: "checksum";
  401: "no-key";
  403: "refused";
  404: "not-found";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /collections/{collection_name}/snapshots/{snapshot_name}`: Download a snapshot. */
export const downloadSnapshotHandler: HandlerFactory<{
  200: "file";
  401: "no-key";
  403: "refused";
  404: "not-found";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "downloadSnapshot");

/** Handles `DELETE /collections/{collection_name}/snapshots/{snapshot_name}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "done";
  202: "accepted";
  400: "checksum";
  401: "no-key";
  403: "refused";
  404: "not-found";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `PUT /collections/{target_name}/snapshots/recover`: Restore a collection from the location of a snapshot. */
export const restoreSnapshotHandler: HandlerFactory<{
  200: "done";
  202: "accepted";
  400: "checksum";
  401: "no-key";
  403: "refused";
  "4XX": "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "restoreSnapshot");

/** One handler for each operation of the Qdrant snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  restoreSnapshotHandler(),
  downloadSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  listCollectionsHandler(),
];
