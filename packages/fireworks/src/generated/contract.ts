// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const internalResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { internal: { code: 13, message: "An internal error occurred.", details: [] } },
};

const invalidArgumentResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { "invalid-argument": { code: 3, message: "A field of the request is not valid.", details: [] } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { "not-found": { code: 5, message: "The resource was not found.", details: [] } },
};

const permissionDeniedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: {
    "permission-denied": { code: 7, message: "The caller lacks the permission for this account.", details: [] },
  },
};

const resourceExhaustedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { "rate-limited": { code: 8, message: "The quota is used up, try again later.", details: [] } },
};

const unauthenticatedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { unauthenticated: { code: 16, message: "The request carries no valid API key.", details: [] } },
};

const unavailableResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { unavailable: { code: 14, message: "The service is unavailable, try again.", details: [] } },
};

const unimplementedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/RpcStatus" },
  examples: { unimplemented: { code: 12, message: "The method is not implemented.", details: [] } },
};

/** The contract of the Fireworks snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "fireworks",
  baseUrl: "https://api.fireworks.ai",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  schemas: {
    Code: {
      type: "string",
      enum: [
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "PERMISSION_DENIED",
        "UNAUTHENTICATED",
        "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION",
        "ABORTED",
        "OUT_OF_RANGE",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
      ],
    },
    CreateSnapshotRequest: { type: "object", maxProperties: 0 },
    ListSnapshotsResponse: {
      type: "object",
      properties: {
        snapshots: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
        nextPageToken: { type: "string" },
        totalSize: { type: "integer", format: "int32" },
      },
    },
    RpcStatus: {
      type: "object",
      properties: {
        code: { type: "integer", format: "int32" },
        message: { type: "string" },
        details: {
          type: "array",
          items: { type: "object", properties: { "@type": { type: "string" } }, additionalProperties: true },
        },
      },
    },
    Snapshot: {
      type: "object",
      properties: {
        name: { type: "string" },
        createTime: { type: "string", format: "date-time" },
        updateTime: { type: "string", format: "date-time" },
        state: { $ref: "#/$defs/SnapshotState" },
        status: { $ref: "#/$defs/Status" },
        imageRef: { type: "string" },
      },
    },
    SnapshotState: { type: "string", enum: ["STATE_UNSPECIFIED", "CREATING", "READY", "FAILED", "DELETING"] },
    Status: { type: "object", properties: { code: { $ref: "#/$defs/Code" }, message: { type: "string" } } },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "name",
      created: "createTime",
      updated: "updateTime",
      state: { field: "state", from: "CREATING", to: "READY", failed: "FAILED", after: 240 },
    },
  },
  operations: [
    {
      id: "getSnapshot",
      method: "GET",
      path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
      parameters: [
        { in: "path", name: "account_id", required: true, schema: { type: "string" } },
        { in: "path", name: "snapshot_id", required: true, schema: { type: "string" } },
        { in: "query", name: "readMask", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Snapshot" },
          examples: {
            ready: {
              name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
              createTime: "2026-10-02T08:15:30Z",
              updateTime: "2026-10-02T08:19:02Z",
              state: "READY",
              status: { code: "OK", message: "" },
              imageRef: "registry.acme-robotics.example/environments/vision:7",
            },
          },
        },
        400: invalidArgumentResponse,
        401: unauthenticatedResponse,
        403: permissionDeniedResponse,
        404: notFoundResponse,
        429: resourceExhaustedResponse,
        500: internalResponse,
        501: unimplementedResponse,
        503: unavailableResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
      parameters: [
        { in: "path", name: "account_id", required: true, schema: { type: "string" } },
        { in: "path", name: "snapshot_id", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: { contentType: "application/json", examples: { deleted: {} } },
        400: invalidArgumentResponse,
        401: unauthenticatedResponse,
        403: permissionDeniedResponse,
        404: notFoundResponse,
        429: resourceExhaustedResponse,
        500: internalResponse,
        501: unimplementedResponse,
        503: unavailableResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/v1/accounts/{account_id}/snapshots",
      parameters: [
        { in: "path", name: "account_id", required: true, schema: { type: "string" } },
        { in: "query", name: "pageSize", schema: { type: "integer", format: "int32", minimum: 0 } },
        { in: "query", name: "pageToken", schema: { type: "string" } },
        { in: "query", name: "filter", schema: { type: "string" } },
        { in: "query", name: "orderBy", schema: { type: "string" } },
        { in: "query", name: "readMask", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/ListSnapshotsResponse" },
          examples: {
            "one-page": {
              snapshots: [
                {
                  name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
                  createTime: "2026-10-02T08:15:30Z",
                  updateTime: "2026-10-02T08:19:02Z",
                  state: "READY",
                  status: { code: "OK", message: "" },
                  imageRef: "registry.acme-robotics.example/environments/vision:7",
                },
                {
                  name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/3",
                  createTime: "2026-09-14T17:40:11Z",
                  updateTime: "2026-09-14T17:44:57Z",
                  state: "READY",
                  status: { code: "OK", message: "" },
                  imageRef: "registry.acme-robotics.example/environments/vision:3",
                },
                {
                  name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3",
                  createTime: "2026-11-20T21:05:00Z",
                  updateTime: "2026-11-20T21:05:00Z",
                  state: "CREATING",
                  status: { code: "OK", message: "" },
                },
                {
                  name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/2",
                  createTime: "2026-11-18T06:30:45Z",
                  updateTime: "2026-11-18T06:31:20Z",
                  state: "FAILED",
                  status: {
                    code: "RESOURCE_EXHAUSTED",
                    message: "The environment's disk exceeds the image size limit.",
                  },
                },
              ],
              totalSize: 4,
            },
            "first-of-two-pages": {
              snapshots: [
                {
                  name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
                  createTime: "2026-10-02T08:15:30Z",
                  updateTime: "2026-10-02T08:19:02Z",
                  state: "READY",
                  status: { code: "OK", message: "" },
                  imageRef: "registry.acme-robotics.example/environments/vision:7",
                },
              ],
              nextPageToken: "page-2-of-acme",
              totalSize: 2,
            },
            "last-page": {
              snapshots: [
                {
                  name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3",
                  createTime: "2026-11-20T21:05:00Z",
                  updateTime: "2026-11-20T21:05:00Z",
                  state: "CREATING",
                  status: { code: "OK", message: "" },
                },
              ],
              totalSize: 2,
            },
            empty: {},
          },
        },
        400: invalidArgumentResponse,
        401: unauthenticatedResponse,
        403: permissionDeniedResponse,
        404: notFoundResponse,
        429: resourceExhaustedResponse,
        500: internalResponse,
        501: unimplementedResponse,
        503: unavailableResponse,
      },
      pagination: {
        style: "token",
        position: "pageToken",
        size: { parameter: "pageSize", default: 50, max: 200 },
        items: "/snapshots",
        next: "/nextPageToken",
        total: "/totalSize",
      },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/v1/accounts/{account_id}/snapshots",
      parameters: [{ in: "path", name: "account_id", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotRequest" } } } },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            creating: {
              name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/8",
              createTime: "2026-11-21T09:00:00Z",
              updateTime: "2026-11-21T09:00:00Z",
              state: "CREATING",
              status: { code: "OK", message: "" },
            },
          },
        },
        400: invalidArgumentResponse,
        401: unauthenticatedResponse,
        403: permissionDeniedResponse,
        404: notFoundResponse,
        409: {
          contentType: "application/json",
          examples: { "already-exists": { code: 6, message: "There is a snapshot like this already.", details: [] } },
        },
        429: resourceExhaustedResponse,
        500: internalResponse,
        501: unimplementedResponse,
        503: unavailableResponse,
      },
      resource: { collection: "snapshots", does: "create" },
    },
  ],
};
