// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "bad-request": { code: 400, message: "The request is invalid." } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { code: 404, message: "Not found." } },
};

const serverErrorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    "server-error": { code: 500, error_code: "internal_server_error", message: "An unexpected error occurred." },
  },
};

const tooManyRequestsResponse: MockResponse = {
  headers: { "retry-after": "1" },
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "rate-limited": { code: 429, message: "Too many requests." } },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { unauthorized: { code: 401, message: "The key is not accepted." } },
};

const unavailableResponse: MockResponse = {
  contentType: "application/json",
  examples: {
    busy: { code: 503, error_code: "sandbox_capacity_unavailable", message: "No node is free. Retry later." },
  },
};

/** The contract of the E2B snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "e2b",
  baseUrl: "https://api.e2b.app",
  security: [[{ in: "header", name: "x-api-key" }]],
  secrets: ["envVars", "envdAccessToken", "headers", "password", "trafficAccessToken"],
  headers: {
    "ratelimit-limit": { type: "integer" },
    "ratelimit-remaining": { type: "integer" },
    "ratelimit-reset": { type: "integer" },
    "retry-after": { type: "integer" },
  },
  schemas: {
    CreateSnapshotRequest: {
      type: "object",
      properties: { name: { type: "string", pattern: "^([\\w-]+/)?[\\w-]+(:[\\w.-]+)?$" } },
    },
    Error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "integer", format: "int32" },
        error_code: { type: "string" },
        message: { type: "string" },
      },
    },
    NewSandbox: {
      type: "object",
      required: ["templateID"],
      properties: {
        templateID: { type: "string" },
        timeout: { type: "integer", format: "int32", minimum: 0 },
        autoPause: { type: "boolean" },
        autoPauseMemory: { type: "boolean" },
        autoResume: { type: "object", required: ["enabled"], properties: { enabled: { type: "boolean" } } },
        secure: { type: "boolean" },
        allow_internet_access: { type: "boolean" },
        network: { $ref: "#/$defs/SandboxNetwork" },
        metadata: { type: "object", additionalProperties: { type: "string" } },
        envVars: { type: "object", additionalProperties: { type: "string", format: "password" } },
        mcp: { type: ["object", "null"], additionalProperties: {} },
        iam: {
          type: "object",
          properties: {
            tokens: {
              type: "object",
              additionalProperties: {
                type: "object",
                required: ["audience", "tokenType"],
                properties: { audience: { type: "string" }, tokenType: { type: "string" } },
              },
            },
          },
        },
        volumeMounts: { type: "array", items: { $ref: "#/$defs/VolumeMount" } },
      },
    },
    Sandbox: {
      type: "object",
      required: ["templateID", "sandboxID", "clientID", "envdVersion"],
      properties: {
        templateID: { type: "string" },
        sandboxID: { type: "string" },
        alias: { type: "string" },
        clientID: { type: "string" },
        envdVersion: { type: "string" },
        envdAccessToken: { type: "string", format: "password" },
        trafficAccessToken: { type: ["string", "null"], format: "password" },
        domain: { type: ["string", "null"] },
      },
    },
    SandboxDetail: {
      type: "object",
      required: [
        "templateID",
        "sandboxID",
        "clientID",
        "startedAt",
        "cpuCount",
        "memoryMB",
        "diskSizeMB",
        "endAt",
        "state",
        "envdVersion",
      ],
      properties: {
        templateID: { type: "string" },
        alias: { type: "string" },
        sandboxID: { type: "string" },
        clientID: { type: "string" },
        startedAt: { type: "string", format: "date-time" },
        endAt: { type: "string", format: "date-time" },
        envdVersion: { type: "string" },
        envdAccessToken: { type: "string", format: "password" },
        allowInternetAccess: { type: ["boolean", "null"] },
        domain: { type: ["string", "null"] },
        cpuCount: { type: "integer", format: "int32", minimum: 1 },
        memoryMB: { type: "integer", format: "int32", minimum: 128 },
        diskSizeMB: { type: "integer", format: "int32", minimum: 0 },
        metadata: { type: "object", additionalProperties: { type: "string" } },
        state: { type: "string", enum: ["running", "paused"] },
        network: { $ref: "#/$defs/SandboxNetwork" },
        lifecycle: {
          type: "object",
          required: ["autoResume", "onTimeout"],
          properties: { autoResume: { type: "boolean" }, onTimeout: { type: "string", enum: ["kill", "pause"] } },
        },
        volumeMounts: { type: "array", items: { $ref: "#/$defs/VolumeMount" } },
      },
    },
    SandboxNetwork: {
      type: "object",
      properties: {
        allowPublicTraffic: { type: "boolean" },
        allowOut: { type: "array", items: { type: "string" } },
        denyOut: { type: "array", items: { type: "string" } },
        egressProxy: {
          type: ["object", "null"],
          required: ["address"],
          properties: {
            address: { type: "string" },
            username: { type: "string", maxLength: 255 },
            password: { type: "string", format: "password", maxLength: 255 },
          },
        },
        maskRequestHost: { type: "string" },
        rules: {
          type: "object",
          additionalProperties: {
            type: "array",
            items: {
              type: "object",
              properties: {
                transform: {
                  type: "object",
                  properties: {
                    headers: { type: "object", additionalProperties: { type: "string", format: "password" } },
                  },
                },
              },
            },
          },
        },
      },
    },
    SnapshotInfo: {
      type: "object",
      required: ["snapshotID", "names"],
      properties: { snapshotID: { type: "string" }, names: { type: "array", items: { type: "string" } } },
    },
    VolumeMount: {
      type: "object",
      required: ["name", "path"],
      properties: { name: { type: "string" }, path: { type: "string" } },
    },
  },
  collections: {
    sandboxes: { schema: { $ref: "#/$defs/SandboxDetail" }, id: "sandboxID", created: "startedAt" },
    snapshots: { schema: { $ref: "#/$defs/SnapshotInfo" }, id: "snapshotID" },
  },
  operations: [
    {
      id: "createSnapshot",
      method: "POST",
      path: "/sandboxes/{sandboxID}/snapshots",
      parameters: [{ in: "path", name: "sandboxID", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotRequest" } } } },
      responses: {
        201: {
          contentType: "application/json",
          examples: {
            unnamed: { snapshotID: "q7x2m9c4k1z8wt5ae3bd:default", names: [] },
            named: { snapshotID: "acme/agent-ready:default", names: ["acme/agent-ready"] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        409: {
          contentType: "application/json",
          examples: { conflict: { code: 409, message: "The sandbox is being paused." } },
        },
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        503: unavailableResponse,
      },
      resource: { collection: "snapshots", does: "create" },
    },
    {
      id: "getSandbox",
      method: "GET",
      path: "/sandboxes/{sandboxID}",
      parameters: [{ in: "path", name: "sandboxID", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/SandboxDetail" },
          examples: {
            running: {
              templateID: "w4n8c2r6y0t5h1j9d3fk",
              sandboxID: "i7k2p9x4m1c8v5b3n6q0z",
              clientID: "6532622b",
              startedAt: "2026-11-21T08:30:00Z",
              endAt: "2026-11-22T08:30:00Z",
              envdVersion: "0.5.4",
              cpuCount: 2,
              memoryMB: 1024,
              diskSizeMB: 10240,
              state: "running",
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "sandboxes", does: "get", id: "sandboxID" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/templates/{templateID}",
      parameters: [{ in: "path", name: "templateID", required: true, schema: { type: "string" } }],
      responses: {
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "templateID" },
    },
    {
      id: "createSandbox",
      method: "POST",
      path: "/sandboxes",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/NewSandbox" } } } },
      responses: {
        201: {
          contentType: "application/json",
          examples: {
            running: {
              templateID: "w4n8c2r6y0t5h1j9d3fk",
              sandboxID: "i7k2p9x4m1c8v5b3n6q0z",
              clientID: "6532622b",
              envdVersion: "0.5.4",
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        503: unavailableResponse,
        504: {
          contentType: "application/json",
          examples: {
            late: {
              code: 504,
              error_code: "sandbox_placement_timeout",
              message: "The sandbox was not placed in time.",
            },
          },
        },
      },
      resource: { collection: "sandboxes", does: "create", schema: { $ref: "#/$defs/Sandbox" } },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshots",
      parameters: [
        { in: "query", name: "sandboxID", schema: { type: "string" } },
        { in: "query", name: "name", schema: { type: "string" } },
        { in: "query", name: "limit", schema: { type: "integer", format: "int32", minimum: 1, maximum: 100 } },
        { in: "query", name: "nextToken", schema: { type: "string" } },
      ],
      responses: {
        200: {
          headers: { "ratelimit-limit": "100", "ratelimit-remaining": "99", "ratelimit-reset": "1" },
          contentType: "application/json",
          schema: { type: "array", items: { $ref: "#/$defs/SnapshotInfo" } },
          examples: {
            "last-page": [
              { snapshotID: "acme/agent-ready:default", names: ["acme/agent-ready"] },
              { snapshotID: "q7x2m9c4k1z8wt5ae3bd:default", names: [] },
              { snapshotID: "acme/browser:v2", names: ["acme/browser"] },
              { snapshotID: "acme/browser:v1", names: ["acme/browser"] },
              { snapshotID: "acme/notebook:default", names: ["acme/notebook"] },
            ],
            empty: [],
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "header",
        position: "nextToken",
        size: { parameter: "limit", default: 100, max: 100 },
        items: "",
        next: "X-Next-Token",
      },
      resource: { collection: "snapshots", does: "list" },
    },
  ],
};
