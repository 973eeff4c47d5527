// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import { createHandlerFactory, type HandlerFactory } from "@snap/mock";
import type { HttpHandler } from "msw";
import { contract } from "./contract.ts";
import type { components } from "./schema.ts";

/** The types of the objects that a mock cloud of AzureCompute stores, by collection. */
export type Collections = {
  resourceGroups: components["schemas"]["ResourceGroup"];
  snapshots: components["schemas"]["Snapshot"];
  disks: components["schemas"]["Disk"];
  operations: components["schemas"]["Operation"];
};

/** Handles `GET /subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}`: Get an operation. */
export const getOperationHandler: HandlerFactory<{
  200: "succeeded" | "in-progress" | "failed";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "getOperation");

/** Handles `GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}`: Get a disk. */
export const getDiskHandler: HandlerFactory<{
  200: "ready";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "getDisk");

/** Handles `PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}`: Create a disk. */
export const createDiskHandler: HandlerFactory<{
  200: "ready";
  202: "creating";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  409: "conflict";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "createDisk");

/** Handles `GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots`: List the snapshots of a resource group. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "last-page" | "first-page" | "empty";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "listSnapshots");

/** Handles `GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "getSnapshot");

/** Handles `PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}`: Create a snapshot. */
export const createSnapshotHandler: HandlerFactory<{
  200: "ready";
  201: "creating";
  202: "creating";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  409: "conflict";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "createSnapshot");

/** Handles `DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  202: never;
  204: never;
  400: "invalid";
  401: "expired";
  403: "forbidden";
  409: "conflict";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Handles `GET /subscriptions/{subscriptionId}/resourcegroups`: List the resource groups of a subscription. */
export const listResourceGroupsHandler: HandlerFactory<{
  200: "last-page" | "empty";
  400: "invalid";
  401: "expired";
  403: "forbidden";
  404: "not-found";
  429: "throttled";
  default: "internal";
}> = createHandlerFactory(contract, "listResourceGroups");

/** One handler for each operation of the AzureCompute snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
  getOperationHandler(),
  getSnapshotHandler(),
  createSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  getDiskHandler(),
  createDiskHandler(),
  listResourceGroupsHandler(),
];
