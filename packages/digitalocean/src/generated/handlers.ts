// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of DigitalOcean stores, by collection. */
export type Collections = {
  actions: components["schemas"]["Action"];
  droplets: components["schemas"]["Droplet"];
  snapshots: components["schemas"]["Snapshot"];
  volumes: components["schemas"]["Volume"];
};

/** Handles `GET /v2/actions/{action_id}`: Get an action. */
export const getActionHandler: HandlerFactory<{
  200: "completed" | "in-progress" | "errored";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "getAction");

/** Handles `GET /v2/droplets`: List droplets. */
export const listDropletsHandler: HandlerFactory<{
  200: "last-page";
  401: "unauthorized";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "listDroplets");

/** Handles `POST /v2/droplets/actions`: Create a snapshot of every droplet with a tag. */
export const createDropletActionsByTagHandler: HandlerFactory<{
  201: "started";
  401: "unauthorized";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "createDropletActionsByTag");

/** Handles `POST /v2/droplets/{droplet_id}/actions`: Create a snapshot of a droplet, or rebuild it from one. */
export const createDropletActionHandler: HandlerFactory<{
  201: "snapshot" | "rebuild";
  401: "unauthorized";
  404: "not-found";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "createDropletAction");

/** Handles `GET /v2/droplets/{droplet_id}/snapshots`: List the snapshots of a droplet. */
export const listDropletSnapshotsHandler: HandlerFactory<{
  200: "one-page" | "first-of-two-pages" | "last-page" | "empty";
  401: "unauthorized";
  404: "not-found";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "listDropletSnapshots");

/** Handles `GET /v2/snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "one-page" | "first-of-two-pages" | "last-page" | "empty";
  401: "unauthorized";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /v2/snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "droplet" | "volume";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /v2/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  204: never;
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `GET /v2/volumes`: List volumes. */
export const listVolumesHandler: HandlerFactory<{
  200: "last-page";
  401: "unauthorized";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "listVolumes");

/** Handles `POST /v2/volumes`: Create a volume, empty or from a snapshot. */
export const createVolumeHandler: HandlerFactory<{
  201: "from-snapshot" | "empty-volume";
  400: "bad-request";
  401: "unauthorized";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "createVolume");

/** Handles `GET /v2/volumes/snapshots/{snapshot_id}`: Get a snapshot of a volume. */
export const getVolumeSnapshotHandler: HandlerFactory<{
  200: "volume";
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "getVolumeSnapshot");

/** Handles `DELETE /v2/volumes/snapshots/{snapshot_id}`: Delete a snapshot of a volume. */
export const deleteVolumeSnapshotHandler: HandlerFactory<{
  204: never;
  401: "unauthorized";
  404: "not-found";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "deleteVolumeSnapshot");

/** Handles `GET /v2/volumes/{volume_id}/snapshots`: List the snapshots of a volume. */
export const listVolumeSnapshotsHandler: HandlerFactory<{
  200: "one-page" | "first-of-two-pages" | "last-page" | "empty";
  401: "unauthorized";
  404: "not-found";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "listVolumeSnapshots");

/** Handles `POST /v2/volumes/{volume_id}/snapshots`: Create a snapshot of a volume. */
export const createVolumeSnapshotHandler: HandlerFactory<{
  201: "named" | "tagged";
  400: "bad-request";
  401: "unauthorized";
  404: "not-found";
  422: "unprocessable-entity";
  429: "rate-limited";
  500: "server-error";
  default: "service-unavailable";
}> = createHandlerFactory(contract, "createVolumeSnapshot");

/** One handler for each operation of the DigitalOcean snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getVolumeSnapshotHandler(),
  deleteVolumeSnapshotHandler(),
  createDropletActionsByTagHandler(),
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listDropletSnapshotsHandler(),
  createDropletActionHandler(),
  listSnapshotsHandler(),
  getActionHandler(),
  listDropletsHandler(),
  listVolumeSnapshotsHandler(),
  createVolumeSnapshotHandler(),
  listVolumesHandler(),
  createVolumeHandler(),
];
