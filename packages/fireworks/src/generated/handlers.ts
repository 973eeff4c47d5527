// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Fireworks stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
};

/** Handles `GET /v1/accounts/{account_id}/snapshots`: List the snapshots of an account. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "one-page" | "first-of-two-pages" | "last-page" | "empty";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /v1/accounts/{account_id}/snapshots`: Create a snapshot. */
export const createSnapshotHandler: HandlerFactory<{
  200: "creating";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  409: "already-exists";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /v1/accounts/{account_id}/snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /v1/accounts/{account_id}/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "deleted";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** One handler for each operation of the Fireworks snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
];
