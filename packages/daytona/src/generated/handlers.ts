// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Daytona stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  sandboxes: components["schemas"]["Sandbox"];
};

/** Handles `POST /sandbox`: Create a sandbox from a snapshot. */
export const createSandboxHandler: HandlerFactory<{
  200: "creating";
  400: "invalid" | "quota";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createSandbox");

/** Handles `GET /sandbox/{sandboxIdOrName}`: Get a sandbox. */
export const getSandboxHandler: HandlerFactory<{
  200: "started";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "getSandbox");

/** Handles `POST /sandbox/{sandboxIdOrName}/snapshot`: Create a snapshot of a sandbox. */
export const createSandboxSnapshotHandler: HandlerFactory<{
  200: "snapshotting";
  400: "invalid" | "quota";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createSandboxSnapshot");

/** Handles `GET /snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid" | "quota";
  401: "unauthorized";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /snapshots`: Create a snapshot from an image or a Dockerfile. */
export const createSnapshotHandler: HandlerFactory<{
  200: "pending";
  400: "invalid" | "quota";
  401: "unauthorized";
  403: "forbidden";
  409: "conflict";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /snapshots/{id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "active";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /snapshots/{id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: never;
  400: "invalid" | "quota";
  401: "unauthorized";
  403: "forbidden";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `POST /snapshots/{id}/activate`: Activate an inactive snapshot. */
export const activateSnapshotHandler: HandlerFactory<{
  200: "pending";
  400: "invalid" | "quota";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "activateSnapshot");

/** Handles `POST /snapshots/{id}/deactivate`: Deactivate a snapshot. */
export const deactivateSnapshotHandler: HandlerFactory<{
  204: never;
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "deactivateSnapshot");

/** One handler for each operation of the Daytona snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  deactivateSnapshotHandler(),
  activateSnapshotHandler(),
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  createSandboxSnapshotHandler(),
  getSandboxHandler(),
  createSandboxHandler(),
];
