// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of Exoscale stores, by collection. */
export type Collections = {
  zones: components["schemas"]["Zone"];
  snapshots: components["schemas"]["Snapshot"];
  blockStorageSnapshots: components["schemas"]["BlockStorageSnapshot"];
  volumes: components["schemas"]["BlockStorageVolume"];
  instances: components["schemas"]["Instance"];
  operations: components["schemas"]["Operation"];
};

/** Handles `GET /block-storage`: List the volumes of a zone. */
export const listBlockStorageVolumesHandler: HandlerFactory<{
  200: "volumes" | "empty";
  default: "failed";
}> = createHandlerFactory(contract, "listBlockStorageVolumes");

/** Handles `POST /block-storage`: Create a volume, empty or from a snapshot. */
export const createBlockStorageVolumeHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "createBlockStorageVolume");

/** Handles `GET /block-storage-snapshot`: List the snapshots of volumes. */
export const listBlockStorageSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  default: "failed";
}> = createHandlerFactory(contract, "listBlockStorageSnapshots");

/** Handles `GET /block-storage-snapshot/{id}`: Get a snapshot of a volume. */
export const getBlockStorageSnapshotHandler: HandlerFactory<{
  200: "created";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getBlockStorageSnapshot");

/** Handles `PUT /block-storage-snapshot/{id}`: Change the name or the labels of a snapshot of a volume. */
export const updateBlockStorageSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "updateBlockStorageSnapshot");

/** Handles `DELETE /block-storage-snapshot/{id}`: Delete a snapshot of a volume. */
export const deleteBlockStorageSnapshotHandler: HandlerFactory<{
  200: "started";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "deleteBlockStorageSnapshot");

/** Handles `GET /block-storage/{id}`: Get a volume. */
export const getBlockStorageVolumeHandler: HandlerFactory<{
  200: "attached";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getBlockStorageVolume");

/** Handles `POST /block-storage/{id}:create-snapshot`: Create a snapshot of a volume. */
export const createBlockStorageSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "createBlockStorageSnapshot");

/** Handles `GET /instance`: List the instances of a zone. */
export const listInstancesHandler: HandlerFactory<{
  200: "instances" | "empty";
  default: "failed";
}> = createHandlerFactory(contract, "listInstances");

/** Handles `GET /instance/{id}`: Get an instance. */
export const getInstanceHandler: HandlerFactory<{
  200: "stopped";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getInstance");

/** Handles `POST /instance/{id}:create-snapshot`: Create a snapshot of an instance. */
export const createSnapshotHandler: HandlerFactory<{
  200: "started";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `POST /instance/{instance-id}:revert-snapshot`: Restore a snapshot to its instance. */
export const revertInstanceHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "revertInstance");

/** Handles `GET /operation/{id}`: Get an operation. */
export const getOperationHandler: HandlerFactory<{
  200: "success" | "failure";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getOperation");

/** Handles `GET /snapshot`: List the snapshots of instances. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "snapshots" | "empty";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /snapshot/{id}`: Get a snapshot of an instance. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  404: "not-found";
  default: "failed";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /snapshot/{id}`: Delete a snapshot of an instance. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "started";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `POST /snapshot/{id}:export`: Export a snapshot of an instance. */
export const exportSnapshotHandler: HandlerFactory<{
  200: "started";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "exportSnapshot");

/** Handles `POST /snapshot/{id}:promote`: Create a template from a snapshot of an instance. */
export const promoteSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  404: "not-found";
  409: "conflict";
  default: "failed";
}> = createHandlerFactory(contract, "promoteSnapshot");

/** Handles `GET /zone`: List the zones of Exoscale. */
export const listZonesHandler: HandlerFactory<{
  200: "zones" | "empty";
  default: "failed";
}> = createHandlerFactory(contract, "listZones");

/** One handler for each operation of the Exoscale snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getBlockStorageSnapshotHandler(),
  updateBlockStorageSnapshotHandler(),
  deleteBlockStorageSnapshotHandler(),
  listBlockStorageSnapshotsHandler(),
  createBlockStorageSnapshotHandler(),
  getBlockStorageVolumeHandler(),
  listBlockStorageVolumesHandler(),
  createBlockStorageVolumeHandler(),
  getOperationHandler(),
  createSnapshotHandler(),
  revertInstanceHandler(),
  getInstanceHandler(),
  promoteSnapshotHandler(),
  exportSnapshotHandler(),
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listInstancesHandler(),
  listSnapshotsHandler(),
  listZonesHandler(),
];
