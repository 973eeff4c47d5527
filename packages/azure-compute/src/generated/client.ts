// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { linked } from "@snap/runtime/paging";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createAzureComputeClient}. */
export interface AzureComputeClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `AZURE_ACCESS_TOKEN`.
   */
  token?: Credential | null;
  /**
   * The `subscriptionId` in calls that do not pass it. Default: the environment variable `AZURE_SUBSCRIPTION_ID`.
   */
  subscriptionId?: string | undefined;
  /**
   * The `api-version` in calls that do not pass it. Default: the environment variable `AZURE_COMPUTE_API_VERSION`, or `2025-01-02`.
   */
  apiVersion?: string | undefined;
  /**
   * The `resourceGroupName` in calls that do not pass it. Default: the environment variable `AZURE_RESOURCE_GROUP`.
   */
  resourceGroup?: string | undefined;
  /**
   * The `api-version` in calls that do not pass it. Default: the environment variable `AZURE_RESOURCES_API_VERSION`, or `2021-04-01`.
   */
  resourcesApiVersion?: string | undefined;
}

/** A typed client for the AzureCompute snapshot API. */
export type AzureComputeClient = ApiClient<paths, typeof paginations>;

const nextLinkPagination = { style: "next-link", items: "/value", next: "/nextLink", paging: linked } as const satisfies Pagination;

/** The pagination of each list of the AzureCompute snapshot API, by path. */
const paginations = {
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots": nextLinkPagination,
  "/subscriptions/{subscriptionId}/resourcegroups": nextLinkPagination,
};

const definition = {
  provider: "azure-compute",
  baseUrl: "https://management.azure.com",
  credentials: { token: "AZURE_ACCESS_TOKEN" },
  scopes: {
    subscriptionId: { environment: "AZURE_SUBSCRIPTION_ID", path: ["subscriptionId"] },
    apiVersion: {
      environment: "AZURE_COMPUTE_API_VERSION",
      query: {
        "GET /subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}": "api-version",
        "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}": "api-version",
        "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}": "api-version",
        "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots": "api-version",
        "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}": "api-version",
        "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}": "api-version",
        "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}": "api-version",
      },
      default: "2025-01-02",
    },
    resourceGroup: { environment: "AZURE_RESOURCE_GROUP", path: ["resourceGroupName"] },
    resourcesApiVersion: {
      environment: "AZURE_RESOURCES_API_VERSION",
      query: { "GET /subscriptions/{subscriptionId}/resourcegroups": "api-version" },
      default: "2021-04-01",
    },
  },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  errorMessage: "/error/message",
  operations: {
    "DELETE /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}": {
      bodiless: /^202$/,
    },
  },
} as const;

/**
 * Creates a typed client for the AzureCompute snapshot API (`https://management.azure.com`).
 *
 * @throws {CredentialError} when neither `token` nor `AZURE_ACCESS_TOKEN` holds a credential.
 */
export function createAzureComputeClient(options: AzureComputeClientOptions = {}): AzureComputeClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
