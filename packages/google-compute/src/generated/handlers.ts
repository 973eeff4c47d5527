// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of GoogleCompute stores, by collection. */
export type Collections = {
  snapshots: components["schemas"]["Snapshot"];
  regionSnapshots: components["schemas"]["Snapshot"];
  instantSnapshots: components["schemas"]["InstantSnapshot"];
  machineImages: components["schemas"]["MachineImage"];
  disks: components["schemas"]["Disk"];
  instances: components["schemas"]["Instance"];
  operations: components["schemas"]["Operation"];
};

/** Handles `GET /projects/{project}/aggregated/disks`: List the disks of all zones and regions. */
export const listDisksByLocationHandler: HandlerFactory<{
  200: "last-page";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "listDisksByLocation");

/** Handles `GET /projects/{project}/global/machineImages`: List the machine images of a project. */
export const listMachineImagesHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "listMachineImages");

/** Handles `POST /projects/{project}/global/machineImages`: Create a machine image. */
export const createMachineImageHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createMachineImage");

/** Handles `GET /projects/{project}/global/machineImages/{machineImage}`: Get a machine image. */
export const getMachineImageHandler: HandlerFactory<{
  200: "ready";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getMachineImage");

/** Handles `DELETE /projects/{project}/global/machineImages/{machineImage}`: Delete a machine image. */
export const deleteMachineImageHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "deleteMachineImage");

/** Handles `GET /projects/{project}/global/operations/{operation}`: Get an operation that belongs to no zone and no region. */
export const getGlobalOperationHandler: HandlerFactory<{
  200: "done" | "failed";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getGlobalOperation");

/** Handles `GET /projects/{project}/global/snapshots`: List the snapshots of a project. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `POST /projects/{project}/global/snapshots`: Create a snapshot. */
export const createSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `POST /projects/{project}/global/snapshots/{resource}/setLabels`: Replace the labels of a snapshot. */
export const setSnapshotLabelsHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  412: "condition-not-met";
  default: "backend-error";
}> = createHandlerFactory(contract, "setSnapshotLabels");

/** Handles `GET /projects/{project}/global/snapshots/{snapshot}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `DELETE /projects/{project}/global/snapshots/{snapshot}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `GET /projects/{project}/regions/{region}/operations/{operation}`: Get an operation of a region. */
export const getRegionOperationHandler: HandlerFactory<{
  200: "done" | "failed";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getRegionOperation");

/** Handles `GET /projects/{project}/regions/{region}/snapshots`: List the regional snapshots of a region. */
export const listRegionSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "listRegionSnapshots");

/** Handles `POST /projects/{project}/regions/{region}/snapshots`: Create a regional snapshot. */
export const createRegionSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createRegionSnapshot");

/** Handles `GET /projects/{project}/regions/{region}/snapshots/{snapshot}`: Get a regional snapshot. */
export const getRegionSnapshotHandler: HandlerFactory<{
  200: "ready";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getRegionSnapshot");

/** Handles `DELETE /projects/{project}/regions/{region}/snapshots/{snapshot}`: Delete a regional snapshot. */
export const deleteRegionSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "deleteRegionSnapshot");

/** Handles `POST /projects/{project}/zones/{zone}/disks`: Create a disk. */
export const createDiskHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createDisk");

/** Handles `GET /projects/{project}/zones/{zone}/disks/{disk}`: Get a disk. */
export const getDiskHandler: HandlerFactory<{
  200: "ready";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getDisk");

/** Handles `POST /projects/{project}/zones/{zone}/instances`: Create a virtual machine. */
export const createInstanceHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createInstance");

/** Handles `GET /projects/{project}/zones/{zone}/instances/{instance}`: Get a virtual machine. */
export const getInstanceHandler: HandlerFactory<{
  200: "running";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getInstance");

/** Handles `GET /projects/{project}/zones/{zone}/instantSnapshots`: List the instant snapshots of a zone. */
export const listInstantSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "listInstantSnapshots");

/** Handles `POST /projects/{project}/zones/{zone}/instantSnapshots`: Create an instant snapshot. */
export const createInstantSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  409: "already-exists";
  default: "backend-error";
}> = createHandlerFactory(contract, "createInstantSnapshot");

/** Handles `GET /projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}`: Get an instant snapshot. */
export const getInstantSnapshotHandler: HandlerFactory<{
  200: "ready";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getInstantSnapshot");

/** Handles `DELETE /projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}`: Delete an instant snapshot. */
export const deleteInstantSnapshotHandler: HandlerFactory<{
  200: "started";
  400: "invalid";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "deleteInstantSnapshot");

/** Handles `GET /projects/{project}/zones/{zone}/operations/{operation}`: Get an operation of a zone. */
export const getZoneOperationHandler: HandlerFactory<{
  200: "done" | "failed";
  401: "unauthenticated";
  403: "forbidden" | "rate-limited";
  404: "not-found";
  default: "backend-error";
}> = createHandlerFactory(contract, "getZoneOperation");

/** One handler for each operation of the GoogleCompute snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getMachineImageHandler(),
  deleteMachineImageHandler(),
  listMachineImagesHandler(),
  createMachineImageHandler(),
  getGlobalOperationHandler(),
  setSnapshotLabelsHandler(),
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listDisksByLocationHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  getRegionOperationHandler(),
  getRegionSnapshotHandler(),
  deleteRegionSnapshotHandler(),
  listRegionSnapshotsHandler(),
  createRegionSnapshotHandler(),
  getInstantSnapshotHandler(),
  deleteInstantSnapshotHandler(),
  listInstantSnapshotsHandler(),
  createInstantSnapshotHandler(),
  getZoneOperationHandler(),
  getInstanceHandler(),
  createInstanceHandler(),
  getDiskHandler(),
  createDiskHandler(),
];
