// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const sharedHeaders = { "x-request-id": "8d3b61f0-2c7e-49a5-b0d4-f17e95c82a36" };

const sharedHeaders2 = {
  location: "/v1/snapshots/5b9e37c1-d248-4f0a-9c63-e80a1f7d52b4",
  "x-request-id": "8d3b61f0-2c7e-49a5-b0d4-f17e95c82a36",
};

const badRequestResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { refused: { code: "SANDBOX::INVALID_PARAMETER", message: "The request is not valid." } },
};

const conflictResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    "source-state": { code: "SNAPSHOT::INVALID_SOURCE_STATE", message: "The sandbox is not running." },
    creating: { code: "SNAPSHOT::INVALID_STATE", message: "The snapshot is being created." },
    "in-use": { code: "SNAPSHOT::DELETE_CONFLICT", message: "A sandbox uses the image of the snapshot." },
    "not-ready": { code: "SNAPSHOT::NOT_READY", message: "The snapshot is not ready." },
  },
};

const forbiddenResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { forbidden: { code: "GENERAL::UNKNOWN_ERROR", message: "The key lacks a permission." } },
};

const invalidResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: {
    type: "object",
    required: ["detail"],
    properties: {
      detail: {
        type: "array",
        items: {
          type: "object",
          required: ["loc", "msg", "type"],
          properties: {
            loc: { type: "array", items: { type: ["string", "integer"] } },
            msg: { type: "string" },
            type: { type: "string" },
          },
        },
      },
    },
  },
  examples: {
    invalid: {
      detail: [
        { loc: ["query", "page"], msg: "Input should be greater than or equal to 1", type: "greater_than_equal" },
      ],
    },
  },
};

const sandboxNotFoundResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { code: "DOCKER::SANDBOX_NOT_FOUND", message: "The sandbox does not exist." } },
};

const serverErrorResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { failed: { code: "SANDBOX::UNKNOWN_ERROR", message: "An unexpected error occurred." } },
};

const snapshotNotFoundResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { code: "SNAPSHOT::NOT_FOUND", message: "The snapshot does not exist." } },
};

const tooManyRequestsResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { limited: { code: "GENERAL::UNKNOWN_ERROR", message: "Too many requests." } },
};

const unauthorizedResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    invalid: { code: "INVALID_API_KEY", message: "The key is not valid." },
    missing: { code: "MISSING_API_KEY", message: "The key is missing." },
  },
};

/** The contract of the OpenSandbox snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "opensandbox",
  baseUrl: "http://localhost:8080/v1",
  security: [[{ in: "header", name: "open-sandbox-api-key" }], []],
  secrets: ["env", "password"],
  schemas: {
    CreateSandboxRequest: {
      type: "object",
      required: ["resourceLimits"],
      properties: {
        snapshotId: { type: "string" },
        image: {
          type: "object",
          required: ["uri"],
          properties: {
            uri: { type: "string" },
            auth: {
              type: "object",
              properties: { username: { type: "string" }, password: { type: "string", format: "password" } },
            },
          },
        },
        entrypoint: { type: "array", minItems: 1, items: { type: "string" } },
        timeout: { type: ["integer", "null"], minimum: 60 },
        resourceLimits: { type: "object", additionalProperties: { type: "string" } },
        env: { type: "object", additionalProperties: { type: "string", format: "password" } },
        metadata: { $ref: "#/$defs/Metadata" },
        platform: { $ref: "#/$defs/Platform" },
      },
    },
    CreateSnapshotRequest: {
      type: "object",
      properties: { name: { type: "string", minLength: 1 } },
      additionalProperties: false,
    },
    CreatedSandbox: {
      type: "object",
      required: ["id", "status", "createdAt", "entrypoint"],
      properties: {
        id: { type: "string" },
        status: { $ref: "#/$defs/SandboxStatus" },
        metadata: { $ref: "#/$defs/Metadata" },
        platform: { $ref: "#/$defs/Platform" },
        entrypoint: { type: "array", items: { type: "string" } },
        expiresAt: { type: "string", format: "date-time" },
        createdAt: { type: "string", format: "date-time" },
      },
    },
    Error: {
      type: "object",
      required: ["code", "message"],
      properties: { code: { type: "string" }, message: { type: "string" } },
    },
    Metadata: { type: "object", properties: { name: { type: "string" } }, additionalProperties: { type: "string" } },
    Pagination: {
      type: "object",
      required: ["page", "pageSize", "totalItems", "totalPages", "hasNextPage"],
      properties: {
        page: { type: "integer", minimum: 1 },
        pageSize: { type: "integer", minimum: 1 },
        totalItems: { type: "integer", minimum: 0 },
        totalPages: { type: "integer", minimum: 0 },
        hasNextPage: { type: "boolean" },
      },
    },
    Platform: {
      type: "object",
      required: ["os", "arch"],
      properties: {
        os: { type: "string", enum: ["linux", "windows"] },
        arch: { type: "string", enum: ["amd64", "arm64"] },
      },
    },
    Sandbox: {
      type: "object",
      required: ["id", "status", "createdAt", "entrypoint"],
      properties: {
        id: { type: "string" },
        image: { type: "object", required: ["uri"], properties: { uri: { type: "string" } } },
        snapshotId: { type: "string" },
        status: { $ref: "#/$defs/SandboxStatus" },
        metadata: { $ref: "#/$defs/Metadata" },
        platform: { $ref: "#/$defs/Platform" },
        entrypoint: { type: "array", items: { type: "string" } },
        expiresAt: { type: "string", format: "date-time" },
        createdAt: { type: "string", format: "date-time" },
      },
    },
    SandboxPage: {
      type: "object",
      required: ["items", "pagination"],
      properties: {
        items: { type: "array", items: { $ref: "#/$defs/Sandbox" } },
        pagination: { $ref: "#/$defs/Pagination" },
      },
    },
    SandboxStatus: {
      type: "object",
      required: ["state"],
      properties: {
        state: {
          type: "string",
          enum: ["Pending", "Running", "Pausing", "Paused", "Resuming", "Stopping", "Terminated", "Failed"],
        },
        reason: { type: "string" },
        message: { type: "string" },
        lastTransitionAt: { type: "string", format: "date-time" },
      },
    },
    Snapshot: {
      type: "object",
      required: ["id", "sandboxId", "status", "createdAt"],
      properties: {
        id: { type: "string" },
        sandboxId: { type: "string" },
        name: { type: "string" },
        status: { $ref: "#/$defs/SnapshotStatus" },
        createdAt: { type: "string", format: "date-time" },
      },
    },
    SnapshotPage: {
      type: "object",
      required: ["items", "pagination"],
      properties: {
        items: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
        pagination: { $ref: "#/$defs/Pagination" },
      },
    },
    SnapshotStatus: {
      type: "object",
      required: ["state"],
      properties: {
        state: { type: "string", enum: ["Creating", "Ready", "Failed", "Deleting"] },
        reason: { type: "string" },
        message: { type: "string" },
        lastTransitionAt: { type: "string", format: "date-time" },
      },
    },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "createdAt",
      state: { field: "/status/state", from: "Creating", to: "Ready", failed: "Failed", after: 60 },
    },
    sandboxes: {
      schema: { $ref: "#/$defs/Sandbox" },
      id: "id",
      created: "createdAt",
      state: { field: "/status/state", from: "Pending", to: "Running", failed: "Failed", after: 30 },
    },
  },
  operations: [
    {
      id: "createSnapshot",
      method: "POST",
      path: "/sandboxes/{sandboxId}/snapshots",
      parameters: [{ in: "path", name: "sandboxId", required: true, schema: { type: "string" } }],
      body: { required: false, content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotRequest" } } } },
      responses: {
        202: {
          headers: sharedHeaders2,
          contentType: "application/json",
          examples: {
            creating: {
              id: "5b9e37c1-d248-4f0a-9c63-e80a1f7d52b4",
              sandboxId: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
              status: {
                state: "Creating",
                reason: "snapshot_accepted",
                message: "Snapshot creation accepted.",
                lastTransitionAt: "2026-11-21T09:00:00.000000Z",
              },
              createdAt: "2026-11-21T09:00:00.000000Z",
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: sandboxNotFoundResponse,
        409: conflictResponse,
        422: invalidResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        501: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "not-implemented": {
              code: "SNAPSHOT::NOT_IMPLEMENTED",
              message: "The runtime does not support snapshots.",
            },
          },
        },
      },
      resource: { collection: "snapshots", does: "create", parents: { sandboxes: "{sandboxId}" } },
    },
    {
      id: "getSandbox",
      method: "GET",
      path: "/sandboxes/{sandboxId}",
      parameters: [{ in: "path", name: "sandboxId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          schema: { $ref: "#/$defs/Sandbox" },
          examples: {
            running: {
              id: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
              image: { uri: "python:3.13-slim" },
              status: { state: "Running", lastTransitionAt: "2026-11-20T13:40:11.604521Z" },
              metadata: { name: "shop", project: "shop" },
              entrypoint: ["python", "/app/main.py"],
              expiresAt: "2026-11-27T13:40:02.115630Z",
              createdAt: "2026-11-20T13:40:02.115630Z",
            },
          },
        },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: sandboxNotFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "sandboxes", does: "get", id: "sandboxId" },
      job: {
        state: "/status/state",
        running: ["Pending", "Resuming"],
        done: ["Running", "Pausing", "Paused"],
        failed: ["Failed", "Stopping", "Terminated"],
        error: "/status/message",
      },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/snapshots/{snapshotId}",
      parameters: [{ in: "path", name: "snapshotId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          schema: { $ref: "#/$defs/Snapshot" },
          examples: {
            ready: {
              id: "3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163",
              sandboxId: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
              name: "tools-installed",
              status: {
                state: "Ready",
                reason: "snapshot_runtime_ready",
                message: "The image was created.",
                lastTransitionAt: "2026-11-21T08:56:25.918402Z",
              },
              createdAt: "2026-11-21T08:55:56.410733Z",
            },
          },
        },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: snapshotNotFoundResponse,
        409: conflictResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshotId" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/snapshots/{snapshotId}",
      parameters: [{ in: "path", name: "snapshotId", required: true, schema: { type: "string" } }],
      responses: {
        204: { headers: sharedHeaders },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: snapshotNotFoundResponse,
        409: conflictResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshotId" },
    },
    {
      id: "listSandboxes",
      method: "GET",
      path: "/sandboxes",
      parameters: [
        { in: "query", name: "state", schema: { type: "array", items: { type: "string" } } },
        { in: "query", name: "metadata", schema: { type: "string" } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "pageSize", schema: { type: "integer", minimum: 1, maximum: 200 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          schema: { $ref: "#/$defs/SandboxPage" },
          examples: {
            "last-page": {
              items: [
                {
                  id: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
                  image: { uri: "python:3.13-slim" },
                  status: { state: "Running", lastTransitionAt: "2026-11-20T13:40:11.604521Z" },
                  metadata: { name: "shop", project: "shop" },
                  entrypoint: ["python", "/app/main.py"],
                  expiresAt: "2026-11-27T13:40:02.115630Z",
                  createdAt: "2026-11-20T13:40:02.115630Z",
                },
                {
                  id: "1d52e7b8-0c6f-4b93-a7e4-92f8c3d0b651",
                  snapshotId: "94b1d3f7-a820-4e5c-b6d9-51c7e2086af3",
                  platform: { os: "linux", arch: "amd64" },
                  status: { state: "Paused" },
                  entrypoint: ["tail", "-f", "/dev/null"],
                  createdAt: "2026-11-18T22:05:47.330942Z",
                },
              ],
              pagination: { page: 1, pageSize: 20, totalItems: 2, totalPages: 1, hasNextPage: false },
            },
            empty: {
              items: [],
              pagination: { page: 1, pageSize: 20, totalItems: 0, totalPages: 0, hasNextPage: false },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        422: invalidResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "pageSize", default: 20, max: 200 },
        items: "/items",
        pages: "/pagination/totalPages",
        total: "/pagination/totalItems",
      },
      resource: { collection: "sandboxes", does: "list" },
    },
    {
      id: "createSandbox",
      method: "POST",
      path: "/sandboxes",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateSandboxRequest" } } } },
      responses: {
        202: {
          headers: sharedHeaders2,
          contentType: "application/json",
          examples: {
            pending: {
              id: "b20f4e86-37ad-4c19-8d5e-6c91f7a3e048",
              status: { state: "Pending", lastTransitionAt: "2026-11-21T09:00:00.000000Z" },
              entrypoint: ["tail", "-f", "/dev/null"],
              createdAt: "2026-11-21T09:00:00.000000Z",
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: snapshotNotFoundResponse,
        409: conflictResponse,
        422: invalidResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "sandboxes", does: "create", schema: { $ref: "#/$defs/CreatedSandbox" } },
      starts: { operation: "getSandbox", at: [""] },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshots",
      parameters: [
        { in: "query", name: "sandboxId", schema: { type: "string" } },
        { in: "query", name: "state", schema: { type: "array", items: { type: "string" } } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "pageSize", schema: { type: "integer", minimum: 1, maximum: 200 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          schema: { $ref: "#/$defs/SnapshotPage" },
          examples: {
            "last-page": {
              items: [
                {
                  id: "3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163",
                  sandboxId: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
                  name: "tools-installed",
                  status: {
                    state: "Ready",
                    reason: "snapshot_runtime_ready",
                    message: "The image was created.",
                    lastTransitionAt: "2026-11-21T08:56:25.918402Z",
                  },
                  createdAt: "2026-11-21T08:55:56.410733Z",
                },
                {
                  id: "e1d9b7a4-5c06-4f38-92ea-7b40c8d16f25",
                  sandboxId: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
                  name: "before-upgrade",
                  status: {
                    state: "Creating",
                    reason: "snapshot_accepted",
                    message: "Snapshot creation accepted.",
                    lastTransitionAt: "2026-11-21T08:55:41.207315Z",
                  },
                  createdAt: "2026-11-21T08:55:41.207315Z",
                },
                {
                  id: "c65e08b9-1f7d-4d42-8a3c-b96d20e7f518",
                  sandboxId: "1d52e7b8-0c6f-4b93-a7e4-92f8c3d0b651",
                  status: {
                    state: "Failed",
                    reason: "snapshot_runtime_timeout",
                    message: "The capture took longer than 60 seconds.",
                    lastTransitionAt: "2026-11-19T06:31:00.000214Z",
                  },
                  createdAt: "2026-11-19T06:29:58.771090Z",
                },
                {
                  id: "94b1d3f7-a820-4e5c-b6d9-51c7e2086af3",
                  sandboxId: "1d52e7b8-0c6f-4b93-a7e4-92f8c3d0b651",
                  status: { state: "Ready" },
                  createdAt: "2026-10-02T11:15:30.052118Z",
                },
              ],
              pagination: { page: 1, pageSize: 20, totalItems: 4, totalPages: 1, hasNextPage: false },
            },
            "first-page": {
              items: [
                {
                  id: "3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163",
                  sandboxId: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936",
                  name: "tools-installed",
                  status: {
                    state: "Ready",
                    reason: "snapshot_runtime_ready",
                    message: "The image was created.",
                    lastTransitionAt: "2026-11-21T08:56:25.918402Z",
                  },
                  createdAt: "2026-11-21T08:55:56.410733Z",
                },
              ],
              pagination: { page: 1, pageSize: 1, totalItems: 4, totalPages: 4, hasNextPage: true },
            },
            empty: {
              items: [],
              pagination: { page: 1, pageSize: 20, totalItems: 0, totalPages: 0, hasNextPage: false },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        422: invalidResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "pageSize", default: 20, max: 200 },
        items: "/items",
        pages: "/pagination/totalPages",
        total: "/pagination/totalItems",
      },
      resource: { collection: "snapshots", does: "list", where: { sandboxId: "{sandboxId}" } },
    },
  ],
};
