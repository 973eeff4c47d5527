// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of E2B stores, by collection. */
export type Collections = {
  sandboxes: components["schemas"]["SandboxDetail"];
  snapshots: components["schemas"]["SnapshotInfo"];
};

/** Handles `POST /sandboxes`: Create a sandbox from a snapshot or another template. */
export const createSandboxHandler: HandlerFactory<{
  201: "running";
  400: "bad-request";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error";
  503: "busy";
  504: "late";
}> = createHandlerFactory(contract, "createSandbox");

/** Handles `GET /sandboxes/{sandboxID}`: Get a sandbox. */
export const getSandboxHandler: HandlerFactory<{
  200: "running";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "getSandbox");

/** Handles `POST /sandboxes/{sandboxID}/snapshots`: Create a snapshot of a sandbox. */
export const createSnapshotHandler: HandlerFactory<{
  201: "unnamed" | "named";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  409: "conflict";
  429: "rate-limited";
  500: "server-error";
  503: "busy";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "bad-request";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `DELETE /templates/{templateID}`: Delete a snapshot with all tags of its template. */
export const deleteSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** One handler for each operation of the E2B snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  createSnapshotHandler(),
  getSandboxHandler(),
  deleteSnapshotHandler(),
  createSandboxHandler(),
  listSnapshotsHandler(),
];
