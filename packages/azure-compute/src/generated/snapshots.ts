// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { AzureComputeClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the AzureCompute API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  AzureComputeClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshotName"> & Omit<DeleteSnapshotInput, "snapshotName">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  scopes: {
    subscriptionId: { environment: "AZURE_SUBSCRIPTION_ID" },
    apiVersion: { environment: "AZURE_COMPUTE_API_VERSION", default: "2025-01-02" },
    resourceGroup: {
      environment: "AZURE_RESOURCE_GROUP",
      list: { name: "listResourceGroups", path: "/subscriptions/{subscriptionId}/resourcegroups", id: "/name" },
    },
    resourcesApiVersion: { environment: "AZURE_RESOURCES_API_VERSION", default: "2021-04-01" },
  },
  list: {
    name: "listSnapshots",
    path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots",
  },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}",
    id: "snapshotName",
  },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}",
    id: "snapshotName",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: {
      at: "/properties/provisioningState",
      values: {
        Creating: "creating",
        Updating: "creating",
        Deleting: "deleting",
        Failed: "failed",
        Canceled: "failed",
        Succeeded: "ready",
      },
      inferred: ["creating", "ready", "failed", "deleting"],
    },
    kind: "volume",
    source: [
      { id: "/properties/creationData/sourceResourceId", part: /^\/subscriptions\/.+\/disks\/[^/]+$/u },
      {
        type: "snapshot",
        id: "/properties/creationData/sourceResourceId",
        part: /^\/subscriptions\/.+\/snapshots\/[^/]+$/u,
      },
    ],
    createdAt: "/properties/timeCreated",
    sizes: [
      { at: "/properties/diskSizeBytes", unit: 1, basis: "provisioned" },
      { at: "/properties/diskSizeGB", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/properties/diskSizeBytes", unit: 1 },
    regions: "/location",
    tags: "/tags",
    error: "/properties/copyCompletionError/errorMessage",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};
