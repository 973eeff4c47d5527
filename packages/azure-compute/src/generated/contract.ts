// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const sharedHeaders = {
  "azure-asyncoperation": "https://management.azure.com/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/providers/Microsoft.Compute/locations/westeurope/DiskOperations/c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61?api-version=2025-01-02",
  location: "https://management.azure.com/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/providers/Microsoft.Compute/locations/westeurope/DiskOperations/c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61?monitor=true&api-version=2025-01-02",
  "retry-after": "2",
};

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    invalid: { error: { code: "InvalidParameter", message: "The value of parameter snapshot.name is invalid." } },
  },
};

const conflictResponse: MockResponse = {
  contentType: "application/json",
  examples: {
    conflict: {
      error: {
        code: "OperationNotAllowed",
        message: "The snapshot has an active shared access signature. Call endGetAccess first.",
      },
    },
  },
};

const errorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { internal: { error: { code: "InternalServerError", message: "An internal error has occurred." } } },
};

const forbiddenResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    forbidden: {
      error: {
        code: "AuthorizationFailed",
        message: "The client is not authorized to perform the action Microsoft.Compute/snapshots/read.",
      },
    },
  },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { error: { code: "ResourceNotFound", message: "The resource was not found." } } },
};

const tooManyRequestsResponse: MockResponse = {
  headers: { "retry-after": "2" },
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    throttled: {
      error: {
        code: "SubscriptionRequestsThrottled",
        message: "The number of requests of the subscription exceeds the limit.",
      },
    },
  },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { expired: { error: { code: "ExpiredAuthenticationToken", message: "The access token has expired." } } },
};

/** The contract of the AzureCompute snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "azure-compute",
  baseUrl: "https://management.azure.com",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  errorMessage: "/error/message",
  scopes: {
    subscriptionId: { values: ["7c9e6679-7425-40de-944b-e07fc1f90ae7"] },
    apiVersion: { values: ["2025-01-02"] },
    resourceGroup: { values: ["acme-shop"], enumerate: { operation: "listResourceGroups", id: "/name" } },
    resourcesApiVersion: { values: ["2021-04-01"] },
  },
  schemas: {
    CreationData: {
      type: "object",
      required: ["createOption"],
      properties: {
        createOption: { type: "string" },
        sourceResourceId: { type: "string" },
        sourceUniqueId: { type: "string" },
        sourceUri: { type: "string" },
        storageAccountId: { type: "string" },
        uploadSizeBytes: { type: "integer" },
      },
    },
    Disk: {
      type: "object",
      required: ["name", "location", "properties"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        type: { type: "string" },
        location: { type: "string" },
        tags: { type: "object", additionalProperties: { type: "string" } },
        sku: { type: "object", properties: { name: { type: "string" }, tier: { type: "string" } } },
        zones: { type: "array", items: { type: "string" } },
        properties: {
          type: "object",
          required: ["creationData"],
          properties: {
            timeCreated: { type: "string", format: "date-time" },
            provisioningState: { type: "string" },
            diskState: { type: "string" },
            creationData: { $ref: "#/$defs/CreationData" },
            diskSizeGB: { type: "integer" },
            diskSizeBytes: { type: "integer" },
            uniqueId: { type: "string" },
            osType: { type: "string" },
          },
        },
      },
    },
    Error: {
      type: "object",
      required: ["error"],
      properties: {
        error: {
          type: "object",
          properties: {
            code: { type: "string" },
            message: { type: "string" },
            target: { type: "string" },
            details: {
              type: "array",
              items: {
                type: "object",
                properties: { code: { type: "string" }, message: { type: "string" }, target: { type: "string" } },
              },
            },
          },
        },
      },
    },
    NewDisk: {
      type: "object",
      required: ["location", "properties"],
      properties: {
        location: { type: "string" },
        tags: { type: "object", additionalProperties: { type: "string" } },
        sku: { type: "object", properties: { name: { type: "string" } } },
        zones: { type: "array", items: { type: "string" } },
        properties: {
          type: "object",
          required: ["creationData"],
          properties: { creationData: { $ref: "#/$defs/CreationData" }, diskSizeGB: { type: "integer" } },
        },
      },
    },
    NewSnapshot: {
      type: "object",
      required: ["location", "properties"],
      properties: {
        location: { type: "string" },
        tags: { type: "object", additionalProperties: { type: "string" } },
        sku: { type: "object", properties: { name: { type: "string" } } },
        properties: {
          type: "object",
          required: ["creationData"],
          properties: {
            creationData: { $ref: "#/$defs/CreationData" },
            incremental: { type: "boolean" },
            networkAccessPolicy: { type: "string" },
            publicNetworkAccess: { type: "string" },
          },
        },
      },
    },
    Operation: {
      type: "object",
      required: ["status"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        status: { type: "string" },
        startTime: { type: "string", format: "date-time" },
        endTime: { type: "string", format: "date-time" },
        error: {
          type: "object",
          properties: {
            code: { type: "string" },
            message: { type: "string" },
            target: { type: "string" },
            details: {
              type: "array",
              items: {
                type: "object",
                properties: { code: { type: "string" }, message: { type: "string" }, target: { type: "string" } },
              },
            },
          },
        },
      },
    },
    ResourceGroup: {
      type: "object",
      required: ["name"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        type: { type: "string" },
        location: { type: "string" },
        tags: { type: "object", additionalProperties: { type: "string" } },
      },
    },
    ResourceGroupList: {
      type: "object",
      required: ["value"],
      properties: { value: { type: "array", items: { $ref: "#/$defs/ResourceGroup" } }, nextLink: { type: "string" } },
    },
    Snapshot: {
      type: "object",
      required: ["name", "location", "properties"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        type: { type: "string" },
        location: { type: "string" },
        tags: { type: "object", additionalProperties: { type: "string" } },
        sku: { type: "object", properties: { name: { type: "string" }, tier: { type: "string" } } },
        managedBy: { type: ["null", "string"] },
        properties: {
          type: "object",
          required: ["creationData"],
          properties: {
            timeCreated: { type: "string", format: "date-time" },
            provisioningState: { type: "string" },
            diskState: { type: "string" },
            creationData: { $ref: "#/$defs/CreationData" },
            diskSizeGB: { type: "integer" },
            diskSizeBytes: { type: "integer" },
            incremental: { type: "boolean" },
            incrementalSnapshotFamilyId: { type: "string" },
            uniqueId: { type: "string" },
            osType: { type: "string" },
            hyperVGeneration: { type: "string" },
            completionPercent: { type: "number" },
            copyCompletionError: {
              type: "object",
              required: ["errorCode", "errorMessage"],
              properties: { errorCode: { type: "string" }, errorMessage: { type: "string" } },
            },
            snapshotAccessState: { type: "string" },
            networkAccessPolicy: { type: "string" },
            publicNetworkAccess: { type: "string" },
          },
        },
      },
    },
    SnapshotList: {
      type: "object",
      required: ["value"],
      properties: { value: { type: "array", items: { $ref: "#/$defs/Snapshot" } }, nextLink: { type: "string" } },
    },
  },
  collections: {
    resourceGroups: { schema: { $ref: "#/$defs/ResourceGroup" }, id: "name" },
    snapshots: { schema: { $ref: "#/$defs/Snapshot" }, id: "name" },
    disks: { schema: { $ref: "#/$defs/Disk" }, id: "name" },
    operations: {
      schema: { $ref: "#/$defs/Operation" },
      id: "name",
      created: "startTime",
      state: { field: "status", from: "InProgress", to: "Succeeded", failed: "Failed", after: 20, at: "endTime" },
    },
  },
  operations: [
    {
      id: "getOperation",
      method: "GET",
      path: "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "location", required: true, schema: { type: "string" } },
        { in: "path", name: "operationId", required: true, schema: { type: "string" } },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Operation" },
          examples: {
            succeeded: {
              name: "c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61",
              status: "Succeeded",
              startTime: "2026-11-21T03:00:07.2345678+00:00",
              endTime: "2026-11-21T03:00:27.2345678+00:00",
            },
            "in-progress": {
              name: "c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61",
              status: "InProgress",
              startTime: "2026-11-21T03:00:07.2345678+00:00",
            },
            failed: {
              name: "e81b0c5d-2a47-4d36-8f19-5c6b7a8d9e02",
              status: "Failed",
              startTime: "2026-11-21T03:00:07.2345678+00:00",
              endTime: "2026-11-21T03:00:12.2345678+00:00",
              error: { code: "SnapshotsLimitReached", message: "The limit of snapshots of this disk is reached." },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "operations", does: "get", id: "operationId" },
      job: {
        state: "/status",
        running: ["InProgress", "Accepted", "Creating", "Updating", "Deleting", "Running"],
        done: ["Succeeded"],
        failed: ["Failed", "Canceled"],
        error: "/error",
      },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        {
          in: "path",
          name: "snapshotName",
          required: true,
          schema: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,80}$" },
        },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Snapshot" },
          examples: {
            ready: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
              name: "orders-db-20261121",
              type: "Microsoft.Compute/snapshots",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Standard_ZRS", tier: "Standard" },
              properties: {
                timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                provisioningState: "Succeeded",
                diskState: "Unattached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                  sourceUniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                },
                diskSizeGB: 128,
                diskSizeBytes: 137438953472,
                incremental: true,
                incrementalSnapshotFamilyId: "0e9b5a83-6c4f-4a62-b1d8-7f3e2c9d4a50",
                uniqueId: "91c7d2e4-1f6b-4f5e-9c3a-8b0d7e6f5a42",
                osType: "Linux",
                hyperVGeneration: "V2",
                completionPercent: 100,
                networkAccessPolicy: "AllowAll",
                publicNetworkAccess: "Enabled",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshotName" },
    },
    {
      id: "createSnapshot",
      method: "PUT",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        {
          in: "path",
          name: "snapshotName",
          required: true,
          schema: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,80}$" },
        },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/NewSnapshot" } } } },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            ready: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
              name: "orders-db-20261121",
              type: "Microsoft.Compute/snapshots",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Standard_ZRS", tier: "Standard" },
              properties: {
                timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                provisioningState: "Succeeded",
                diskState: "Unattached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                  sourceUniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                },
                diskSizeGB: 128,
                diskSizeBytes: 137438953472,
                incremental: true,
                incrementalSnapshotFamilyId: "0e9b5a83-6c4f-4a62-b1d8-7f3e2c9d4a50",
                uniqueId: "91c7d2e4-1f6b-4f5e-9c3a-8b0d7e6f5a42",
                osType: "Linux",
                hyperVGeneration: "V2",
                completionPercent: 100,
                networkAccessPolicy: "AllowAll",
                publicNetworkAccess: "Enabled",
              },
            },
          },
        },
        201: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            creating: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
              name: "orders-db-20261121",
              type: "Microsoft.Compute/snapshots",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Standard_LRS", tier: "Standard" },
              properties: {
                timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                provisioningState: "Creating",
                diskState: "Unattached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                },
                incremental: true,
              },
            },
          },
        },
        202: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            creating: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
              name: "orders-db-20261121",
              type: "Microsoft.Compute/snapshots",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Standard_LRS", tier: "Standard" },
              properties: {
                timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                provisioningState: "Creating",
                diskState: "Unattached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                },
                incremental: true,
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        409: conflictResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "snapshots", does: "create" },
      starts: { operation: "getOperation", header: "Azure-AsyncOperation" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        {
          in: "path",
          name: "snapshotName",
          required: true,
          schema: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,80}$" },
        },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        202: { headers: sharedHeaders },
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        409: conflictResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshotName" },
      starts: { operation: "getOperation", header: "Azure-AsyncOperation" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/SnapshotList" },
          examples: {
            "last-page": {
              value: [
                {
                  id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
                  name: "orders-db-20261121",
                  type: "Microsoft.Compute/snapshots",
                  location: "westeurope",
                  tags: { env: "prod" },
                  sku: { name: "Standard_ZRS", tier: "Standard" },
                  properties: {
                    timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                    provisioningState: "Succeeded",
                    diskState: "Unattached",
                    creationData: {
                      createOption: "Copy",
                      sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                      sourceUniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                    },
                    diskSizeGB: 128,
                    diskSizeBytes: 137438953472,
                    incremental: true,
                    incrementalSnapshotFamilyId: "0e9b5a83-6c4f-4a62-b1d8-7f3e2c9d4a50",
                    uniqueId: "91c7d2e4-1f6b-4f5e-9c3a-8b0d7e6f5a42",
                    osType: "Linux",
                    hyperVGeneration: "V2",
                    completionPercent: 100,
                    networkAccessPolicy: "AllowAll",
                    publicNetworkAccess: "Enabled",
                  },
                },
                {
                  id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/ledger-2025",
                  name: "ledger-2025",
                  type: "Microsoft.Compute/snapshots",
                  location: "westeurope",
                  sku: { name: "Standard_LRS", tier: "Standard" },
                  properties: {
                    timeCreated: "2025-12-01T01:30:00.7654321+00:00",
                    provisioningState: "Succeeded",
                    diskState: "Unattached",
                    creationData: {
                      createOption: "Copy",
                      sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/ledger",
                    },
                    diskSizeGB: 32,
                    diskSizeBytes: 34359738368,
                    incremental: false,
                    uniqueId: "2b8e4f6a-7d3c-4e1f-a5b9-6c0d8e7f9a13",
                  },
                },
              ],
            },
            "first-page": {
              value: [
                {
                  id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20261121",
                  name: "orders-db-20261121",
                  type: "Microsoft.Compute/snapshots",
                  location: "westeurope",
                  tags: { env: "prod" },
                  sku: { name: "Standard_ZRS", tier: "Standard" },
                  properties: {
                    timeCreated: "2026-11-21T03:00:07.1234567+00:00",
                    provisioningState: "Succeeded",
                    diskState: "Unattached",
                    creationData: {
                      createOption: "Copy",
                      sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
                      sourceUniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                    },
                    diskSizeGB: 128,
                    diskSizeBytes: 137438953472,
                    incremental: true,
                    incrementalSnapshotFamilyId: "0e9b5a83-6c4f-4a62-b1d8-7f3e2c9d4a50",
                    uniqueId: "91c7d2e4-1f6b-4f5e-9c3a-8b0d7e6f5a42",
                    osType: "Linux",
                    hyperVGeneration: "V2",
                    completionPercent: 100,
                    networkAccessPolicy: "AllowAll",
                    publicNetworkAccess: "Enabled",
                  },
                },
              ],
              nextLink: "https://management.azure.com/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots?api-version=2025-01-02&$skiptoken=100",
            },
            empty: { value: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      pagination: { style: "next-link", items: "/value", next: "/nextLink" },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "getDisk",
      method: "GET",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        { in: "path", name: "diskName", required: true, schema: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,80}$" } },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Disk" },
          examples: {
            ready: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
              name: "orders-db",
              type: "Microsoft.Compute/disks",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Premium_LRS", tier: "Premium" },
              zones: ["1"],
              properties: {
                timeCreated: "2026-06-01T08:00:00.0000000+00:00",
                provisioningState: "Succeeded",
                diskState: "Attached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20260531",
                },
                diskSizeGB: 128,
                diskSizeBytes: 137438953472,
                uniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                osType: "Linux",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "disks", does: "get", id: "diskName" },
    },
    {
      id: "createDisk",
      method: "PUT",
      path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "path", name: "resourceGroupName", scope: "resourceGroup", required: true, schema: { type: "string" } },
        { in: "path", name: "diskName", required: true, schema: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,80}$" } },
        { in: "query", name: "api-version", scope: "apiVersion", required: true, schema: { type: "string" } },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/NewDisk" } } } },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            ready: {
              id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/disks/orders-db",
              name: "orders-db",
              type: "Microsoft.Compute/disks",
              location: "westeurope",
              tags: { env: "prod" },
              sku: { name: "Premium_LRS", tier: "Premium" },
              zones: ["1"],
              properties: {
                timeCreated: "2026-06-01T08:00:00.0000000+00:00",
                provisioningState: "Succeeded",
                diskState: "Attached",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20260531",
                },
                diskSizeGB: 128,
                diskSizeBytes: 137438953472,
                uniqueId: "5d1f3c0a-93a2-4c0d-8a47-2a8f0e6b7c11",
                osType: "Linux",
              },
            },
          },
        },
        202: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            creating: {
              name: "orders-db",
              location: "westeurope",
              properties: {
                provisioningState: "Updating",
                creationData: {
                  createOption: "Copy",
                  sourceResourceId: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop/providers/Microsoft.Compute/snapshots/orders-db-20260531",
                },
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        409: conflictResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "disks", does: "create" },
      starts: { operation: "getOperation", header: "Azure-AsyncOperation" },
    },
    {
      id: "listResourceGroups",
      method: "GET",
      path: "/subscriptions/{subscriptionId}/resourcegroups",
      parameters: [
        { in: "path", name: "subscriptionId", scope: "subscriptionId", required: true, schema: { type: "string" } },
        { in: "query", name: "api-version", scope: "resourcesApiVersion", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/ResourceGroupList" },
          examples: {
            "last-page": {
              value: [
                {
                  id: "/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/resourceGroups/acme-shop",
                  name: "acme-shop",
                  type: "Microsoft.Resources/resourceGroups",
                  location: "westeurope",
                  tags: { env: "prod" },
                },
              ],
            },
            empty: { value: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      pagination: { style: "next-link", items: "/value", next: "/nextLink" },
      resource: { collection: "resourceGroups", does: "list" },
    },
  ],
};
