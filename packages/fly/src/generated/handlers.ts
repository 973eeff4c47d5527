// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Fly stores, by collection. */
export type Collections = {
  apps: components["schemas"]["App"];
  volumes: components["schemas"]["Volume"];
  snapshots: components["schemas"]["Snapshot"];
};

/** Handles `GET /apps`: List the apps of an organization. */
export const listAppsHandler: HandlerFactory<{
  200: "apps" | "empty";
  400: "too-small";
  401: "unauthorized";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "listApps");

/** Handles `GET /apps/{app_name}/volumes`: List the volumes of an app. */
export const listVolumesHandler: HandlerFactory<{
  200: "volumes" | "empty";
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "listVolumes");

/** Handles `POST /apps/{app_name}/volumes`: Create a volume, for example from a snapshot. */
export const createVolumeHandler: HandlerFactory<{
  200: "creating";
  400: "too-small";
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "createVolume");

/** Handles `GET /apps/{app_name}/volumes/{id}`: Get a volume. */
export const getVolumeHandler: HandlerFactory<{
  200: "created";
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "getVolume");

/** Handles `PUT /apps/{app_name}/volumes/{id}`: Change how long snapshots are kept, and whether they are created every day. */
export const updateVolumeHandler: HandlerFactory<{
  200: "changed";
  400: "too-small";
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "updateVolume");

/** Handles `GET /apps/{app_name}/volumes/{volume_id}/snapshots`: List the snapshots of a volume. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /apps/{app_name}/volumes/{volume_id}/snapshots`: Create a snapshot of a volume. */
export const createSnapshotHandler: HandlerFactory<{
  200: never;
  401: "unauthorized";
  404: "not-found";
  429: "too-many";
  default: "no-capacity";
}> = createHandlerFactory(contract, "createSnapshot");

/** One handler for each operation of the Fly snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  listSnapshotsHandler(),
  createSnapshotHandler(),
  getVolumeHandler(),
  updateVolumeHandler(),
  listVolumesHandler(),
  createVolumeHandler(),
  listAppsHandler(),
];
