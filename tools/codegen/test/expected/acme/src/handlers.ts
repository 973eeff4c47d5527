// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Acme stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
};

/** Handles `GET /cold/snapshots/{snapshot_id}`: Get a cold snapshot. */
export const getColdSnapshotHandler: HandlerFactory<{
  200: "found";
  default: "failed";
}> = createHandlerFactory(contract, "getColdSnapshot");

/** Handles `DELETE /cold/snapshots/{snapshot_id}`: Delete a cold snapshot. */
export const deleteColdSnapshotHandler: HandlerFactory<{
  204: never;
  default: "failed";
}> = createHandlerFactory(contract, "deleteColdSnapshot");

/** Handles `POST /disks/{disk_id}/snapshots`: Create a snapshot of a disk. */
export const createSnapshotHandler: HandlerFactory<{
  201: "created";
  422: "invalid";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "one-page";
  422: "invalid";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** One handler for each operation of the Acme snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getColdSnapshotHandler(),
  deleteColdSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
];
