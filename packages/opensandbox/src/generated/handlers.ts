// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of OpenSandbox stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  sandboxes: components["schemas"]["Sandbox"];
};

/** Handles `GET /sandboxes`: List sandboxes. */
export const listSandboxesHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "refused";
  401: "invalid" | "missing";
  422: "invalid";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "listSandboxes");

/** Handles `POST /sandboxes`: Create a sandbox from a snapshot or an image. */
export const createSandboxHandler: HandlerFactory<{
  202: "pending";
  400: "refused";
  401: "invalid" | "missing";
  404: "not-found";
  409: "source-state" | "creating" | "in-use" | "not-ready";
  422: "invalid";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "createSandbox");

/** Handles `GET /sandboxes/{sandboxId}`: Get a sandbox. */
export const getSandboxHandler: HandlerFactory<{
  200: "running";
  401: "invalid" | "missing";
  403: "forbidden";
  404: "not-found";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "getSandbox");

/** Handles `POST /sandboxes/{sandboxId}/snapshots`: Create a snapshot of a sandbox. */
export const createSnapshotHandler: HandlerFactory<{
  202: "creating";
  400: "refused";
  401: "invalid" | "missing";
  403: "forbidden";
  404: "not-found";
  409: "source-state" | "creating" | "in-use" | "not-ready";
  422: "invalid";
  429: "limited";
  500: "failed";
  501: "not-implemented";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "refused";
  401: "invalid" | "missing";
  422: "invalid";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /snapshots/{snapshotId}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  401: "invalid" | "missing";
  403: "forbidden";
  404: "not-found";
  409: "source-state" | "creating" | "in-use" | "not-ready";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /snapshots/{snapshotId}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  204: never;
  401: "invalid" | "missing";
  403: "forbidden";
  404: "not-found";
  409: "source-state" | "creating" | "in-use" | "not-ready";
  429: "limited";
  500: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** One handler for each operation of the OpenSandbox snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  createSnapshotHandler(),
  getSandboxHandler(),
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSandboxesHandler(),
  createSandboxHandler(),
  listSnapshotsHandler(),
];
