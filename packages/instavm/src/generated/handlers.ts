// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of InstaVM stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["SnapshotInfo"];
  vms: components["schemas"]["CreateVmResponse"];
};

/** Handles `GET /v1/snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "own-and-public" | "building" | "empty";
  401: "unauthorized";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /v1/snapshots`: Create a snapshot from a container image. */
export const createSnapshotHandler: HandlerFactory<{
  200: "building" | "building-with-build";
  401: "unauthorized";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `GET /v1/snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready" | "building" | "failed";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /v1/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "deleted";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `POST /v1/vms`: Start a VM, new or from a snapshot. */
export const createVmHandler: HandlerFactory<{
  200: "started";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createVm");

/** Handles `POST /v1/vms/{vm_id}/clone`: Clone a VM. */
export const cloneVmHandler: HandlerFactory<{
  200: "cloned";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "cloneVm");

/** Handles `POST /v1/vms/{vm_id}/snapshot`: Create a snapshot of a VM. */
export const createVmSnapshotHandler: HandlerFactory<{
  200: "ready" | "building";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createVmSnapshot");

/** One handler for each operation of the InstaVM snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  createVmSnapshotHandler(),
  cloneVmHandler(),
  createVmHandler(),
];
