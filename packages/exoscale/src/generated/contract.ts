// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const conflictResponse: MockResponse = {
  contentType: "application/json",
  examples: { conflict: { message: "The instance must be stopped." } },
};

const failedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { failed: { message: "The request failed." } },
};

const invalidResponse: MockResponse = {
  contentType: "application/json",
  examples: { invalid: { message: "The request is invalid." } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { message: "The object does not exist." } },
};

/** The contract of the Exoscale snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "exoscale",
  baseUrl: "https://api-{zone}.exoscale.com/v2",
  security: [[{ in: "header", name: "authorization", before: "EXO2-HMAC-SHA256 credential=", signed: true }]],
  secrets: ["presigned-url"],
  errorMessage: "/message",
  scopes: { zone: { variable: "zone", values: ["ch-gva-2"], enumerate: { operation: "listZones", id: "/name" } } },
  schemas: {
    BlockStorageSnapshot: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: "string", minLength: 1, maxLength: 255 },
        "created-at": { type: "string", format: "date-time" },
        state: {
          type: "string",
          enum: [
            "allocated",
            "creating",
            "created",
            "promoting",
            "destroying",
            "destroyed",
            "partially-destroyed",
            "error",
          ],
        },
        size: { type: "integer", format: "int64", minimum: 1 },
        "volume-size": { type: "integer", format: "int64", minimum: 0 },
        labels: { $ref: "#/$defs/Labels" },
        "block-storage-volume": { $ref: "#/$defs/Reference" },
      },
    },
    BlockStorageVolume: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: "string", minLength: 1, maxLength: 255 },
        "created-at": { type: "string", format: "date-time" },
        state: {
          type: "string",
          enum: [
            "creating",
            "attaching",
            "attached",
            "detaching",
            "detached",
            "snapshotting",
            "deleting",
            "deleted",
            "error",
          ],
        },
        size: { type: "integer", format: "int64", minimum: 1 },
        blocksize: { type: "integer", format: "int64", minimum: 0 },
        encrypted: { type: "boolean" },
        labels: { $ref: "#/$defs/Labels" },
        instance: { $ref: "#/$defs/Reference" },
        "block-storage-snapshots": { type: "array", items: { $ref: "#/$defs/Reference" } },
      },
    },
    Error: {
      type: "object",
      properties: { message: { type: "string" }, error: { type: "string" }, errors: { type: "array", items: {} } },
    },
    Instance: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: "string", minLength: 1, maxLength: 255 },
        "created-at": { type: "string", format: "date-time" },
        state: {
          type: "string",
          enum: [
            "starting",
            "running",
            "stopping",
            "stopped",
            "migrating",
            "error",
            "expunging",
            "destroying",
            "destroyed",
          ],
        },
        "disk-size": { type: "integer", format: "int64", minimum: 10, maximum: 51200 },
        labels: { $ref: "#/$defs/Labels" },
        snapshots: { type: "array", items: { $ref: "#/$defs/Reference" } },
        "application-consistent-snapshot-enabled": { type: "boolean" },
      },
    },
    Labels: { type: "object", additionalProperties: { type: "string" } },
    Operation: {
      type: "object",
      required: ["id", "state"],
      properties: {
        id: { type: "string", format: "uuid" },
        state: { type: "string", enum: ["pending", "success", "failure", "timeout"] },
        reason: {
          type: "string",
          enum: [
            "incorrect",
            "unknown",
            "unavailable",
            "forbidden",
            "busy",
            "fault",
            "partial",
            "not-found",
            "interrupted",
            "unsupported",
            "conflict",
          ],
        },
        message: { type: "string" },
        reference: {
          type: "object",
          properties: { id: { type: "string", format: "uuid" }, link: { type: "string" }, command: { type: "string" } },
        },
      },
    },
    Reference: { type: "object", required: ["id"], properties: { id: { type: "string", format: "uuid" } } },
    Snapshot: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: "string", minLength: 1, maxLength: 255 },
        "created-at": { type: "string", format: "date-time" },
        state: {
          type: "string",
          enum: ["snapshotting", "ready", "exporting", "exported", "deleting", "deleted", "error"],
        },
        size: { type: "integer", format: "int64", minimum: 10, maximum: 51200 },
        instance: { $ref: "#/$defs/Reference" },
        "application-consistent": { type: "boolean" },
        export: {
          type: "object",
          properties: { "presigned-url": { type: "string", format: "password" }, md5sum: { type: "string" } },
        },
      },
    },
    Zone: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, "api-endpoint": { type: "string" }, "sos-endpoint": { type: "string" } },
    },
  },
  collections: {
    zones: { schema: { $ref: "#/$defs/Zone" }, id: "name" },
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "created-at",
      state: { field: "state", from: "snapshotting", to: "ready", failed: "error", after: 60 },
    },
    blockStorageSnapshots: {
      schema: { $ref: "#/$defs/BlockStorageSnapshot" },
      id: "id",
      created: "created-at",
      state: { field: "state", from: "creating", to: "created", failed: "error", after: 30 },
    },
    volumes: {
      schema: { $ref: "#/$defs/BlockStorageVolume" },
      id: "id",
      created: "created-at",
      state: { field: "state", from: "creating", to: "detached", failed: "error", after: 10 },
    },
    instances: { schema: { $ref: "#/$defs/Instance" }, id: "id", created: "created-at" },
    operations: {
      schema: { $ref: "#/$defs/Operation" },
      id: "id",
      state: { field: "state", from: "pending", to: "success", failed: "failure", after: 5 },
    },
  },
  operations: [
    {
      id: "getBlockStorageSnapshot",
      method: "GET",
      path: "/block-storage-snapshot/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/BlockStorageSnapshot" },
          examples: {
            created: {
              id: "c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e",
              name: "orders-before-migration",
              "created-at": "2026-11-20T08:30:00Z",
              state: "created",
              size: 12,
              "volume-size": 100,
              labels: { env: "prod" },
              "block-storage-volume": { id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968" },
            },
          },
        },
        404: notFoundResponse,
        default: failedResponse,
      },
      resource: { collection: "blockStorageSnapshots", does: "get", id: "id" },
    },
    {
      id: "updateBlockStorageSnapshot",
      method: "PUT",
      path: "/block-storage-snapshot/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                name: { type: ["string", "null"], maxLength: 255 },
                labels: { type: ["object", "null"], additionalProperties: { type: "string" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "9e2b8e74-0daf-4c79-9f4b-5f301c6e8043",
              state: "pending",
              reference: { id: "c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e" },
            },
          },
        },
        400: invalidResponse,
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: { collection: "blockStorageSnapshots", does: "update", id: "id" },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "deleteBlockStorageSnapshot",
      method: "DELETE",
      path: "/block-storage-snapshot/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "9e2b8e74-0daf-4c79-9f4b-5f301c6e8043",
              state: "pending",
              reference: { id: "c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e" },
            },
          },
        },
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: { collection: "blockStorageSnapshots", does: "delete", id: "id" },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "listBlockStorageSnapshots",
      method: "GET",
      path: "/block-storage-snapshot",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["block-storage-snapshots"],
            properties: {
              "block-storage-snapshots": { type: "array", items: { $ref: "#/$defs/BlockStorageSnapshot" } },
            },
          },
          examples: {
            snapshots: {
              "block-storage-snapshots": [
                {
                  id: "c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e",
                  name: "orders-before-migration",
                  "created-at": "2026-11-20T08:30:00Z",
                  state: "created",
                  size: 12,
                  "volume-size": 100,
                  labels: { env: "prod" },
                  "block-storage-volume": { id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968" },
                },
              ],
            },
            empty: { "block-storage-snapshots": [] },
          },
        },
        default: failedResponse,
      },
      pagination: { style: "none", items: "/block-storage-snapshots" },
      resource: { collection: "blockStorageSnapshots", does: "list" },
    },
    {
      id: "createBlockStorageSnapshot",
      method: "POST",
      path: "/block-storage/{id}:create-snapshot",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                name: { type: "string", minLength: 1, maxLength: 255 },
                labels: { $ref: "#/$defs/Labels" },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "9e2b8e74-0daf-4c79-9f4b-5f301c6e8043",
              state: "pending",
              reference: { id: "c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e" },
            },
          },
        },
        400: invalidResponse,
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: {
        collection: "blockStorageSnapshots",
        does: "create",
        item: "/reference",
        parents: { volumes: "{id}" },
        schema: {
          type: "object",
          properties: { id: { type: "string", format: "uuid" }, link: { type: "string" }, command: { type: "string" } },
        },
      },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "getBlockStorageVolume",
      method: "GET",
      path: "/block-storage/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/BlockStorageVolume" },
          examples: {
            attached: {
              id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968",
              name: "orders",
              "created-at": "2026-10-02T08:14:37Z",
              state: "attached",
              size: 100,
              blocksize: 4096,
              labels: { env: "prod" },
              instance: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
            },
          },
        },
        404: notFoundResponse,
        default: failedResponse,
      },
      resource: { collection: "volumes", does: "get", id: "id" },
    },
    {
      id: "listBlockStorageVolumes",
      method: "GET",
      path: "/block-storage",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["block-storage-volumes"],
            properties: { "block-storage-volumes": { type: "array", items: { $ref: "#/$defs/BlockStorageVolume" } } },
          },
          examples: {
            volumes: {
              "block-storage-volumes": [
                {
                  id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968",
                  name: "orders",
                  "created-at": "2026-10-02T08:14:37Z",
                  state: "attached",
                  size: 100,
                  blocksize: 4096,
                  labels: { env: "prod" },
                  instance: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
                },
              ],
            },
            empty: { "block-storage-volumes": [] },
          },
        },
        default: failedResponse,
      },
      pagination: { style: "none", items: "/block-storage-volumes" },
      resource: { collection: "volumes", does: "list" },
    },
    {
      id: "createBlockStorageVolume",
      method: "POST",
      path: "/block-storage",
      parameters: [],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                name: { type: "string", maxLength: 255 },
                size: { type: "integer", format: "int64", minimum: 1 },
                labels: { $ref: "#/$defs/Labels" },
                "block-storage-snapshot": { $ref: "#/$defs/Reference" },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "0f3c9f85-1eb0-4d8a-8a5c-60412d7f9154",
              state: "pending",
              reference: { id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968" },
            },
          },
        },
        400: invalidResponse,
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: {
        collection: "volumes",
        does: "create",
        item: "/reference",
        parents: { blockStorageSnapshots: "/block-storage-snapshot/id" },
        schema: {
          type: "object",
          properties: { id: { type: "string", format: "uuid" }, link: { type: "string" }, command: { type: "string" } },
        },
      },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "getOperation",
      method: "GET",
      path: "/operation/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Operation" },
          examples: {
            success: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "success",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
            failure: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "failure",
              reason: "unavailable",
              message: "The resource is not available.",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
          },
        },
        404: notFoundResponse,
        default: failedResponse,
      },
      resource: { collection: "operations", does: "get", id: "id" },
      job: {
        state: "/state",
        running: ["pending"],
        done: ["success"],
        failed: ["failure", "timeout"],
        error: "/message",
        result: "/reference/id",
      },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/instance/{id}:create-snapshot",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "pending",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
          },
        },
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: {
        collection: "snapshots",
        does: "create",
        item: "/reference",
        parents: { instances: "{id}" },
        schema: {
          type: "object",
          properties: { id: { type: "string", format: "uuid" }, link: { type: "string" }, command: { type: "string" } },
        },
      },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "revertInstance",
      method: "POST",
      path: "/instance/{instance-id}:revert-snapshot",
      parameters: [{ in: "path", name: "instance-id", required: true, schema: { type: "string", format: "uuid" } }],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", required: ["id"], properties: { id: { type: "string", format: "uuid" } } },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "8d1a7d63-9c9f-4b68-8e3a-4e2f1b5d7f32",
              state: "pending",
              reference: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
            },
          },
        },
        400: invalidResponse,
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: { collection: "instances", does: "update", id: "instance-id", parents: { snapshots: "/id" } },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "getInstance",
      method: "GET",
      path: "/instance/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Instance" },
          examples: {
            stopped: {
              id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70",
              name: "web-1",
              "created-at": "2026-10-01T09:00:00Z",
              state: "stopped",
              "disk-size": 50,
              labels: { env: "prod" },
            },
          },
        },
        404: notFoundResponse,
        default: failedResponse,
      },
      resource: { collection: "instances", does: "get", id: "id" },
    },
    {
      id: "promoteSnapshot",
      method: "POST",
      path: "/snapshot/{id}:promote",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["name"],
              properties: {
                name: { type: "string", minLength: 1, maxLength: 255 },
                description: { type: "string", maxLength: 4096 },
                "default-user": { type: "string", minLength: 1, maxLength: 255 },
                "ssh-key-enabled": { type: "boolean" },
                "password-enabled": { type: "boolean" },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "pending",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
          },
        },
        400: invalidResponse,
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "exportSnapshot",
      method: "POST",
      path: "/snapshot/{id}:export",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "pending",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
          },
        },
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "update", id: "id" },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/snapshot/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Snapshot" },
          examples: {
            ready: {
              id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21",
              name: "web-1_2026-11-21T04:00:00Z",
              "created-at": "2026-11-21T04:00:00Z",
              state: "ready",
              size: 50,
              instance: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
              "application-consistent": false,
            },
          },
        },
        404: notFoundResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "id" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/snapshot/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              id: "7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21",
              state: "pending",
              reference: { id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21" },
            },
          },
        },
        404: notFoundResponse,
        409: conflictResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "id" },
      starts: { operation: "getOperation", at: [""] },
    },
    {
      id: "listInstances",
      method: "GET",
      path: "/instance",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["instances"],
            properties: { instances: { type: "array", items: { $ref: "#/$defs/Instance" } } },
          },
          examples: {
            instances: {
              instances: [
                {
                  id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70",
                  name: "web-1",
                  "created-at": "2026-10-01T09:00:00Z",
                  state: "stopped",
                  labels: { env: "prod" },
                },
              ],
            },
            empty: { instances: [] },
          },
        },
        default: failedResponse,
      },
      pagination: { style: "none", items: "/instances" },
      resource: { collection: "instances", does: "list" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshot",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["snapshots"],
            properties: { snapshots: { type: "array", items: { $ref: "#/$defs/Snapshot" } } },
          },
          examples: {
            snapshots: {
              snapshots: [
                {
                  id: "5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21",
                  name: "web-1_2026-11-21T04:00:00Z",
                  "created-at": "2026-11-21T04:00:00Z",
                  state: "ready",
                  size: 50,
                  instance: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
                  "application-consistent": false,
                },
                {
                  id: "a3f2e1d0-9c8b-4a76-b5d4-c3e2f1a0b9d8",
                  name: "web-1_2026-11-14T04:00:00Z",
                  "created-at": "2026-11-14T04:00:00Z",
                  state: "exported",
                  size: 50,
                  instance: { id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" },
                  export: {
                    "presigned-url": "https://sos-ch-gva-2.exo.io/exports/a3f2e1d0?signature=example",
                    md5sum: "9e107d9d372bb6826bd81d3542a419d6",
                  },
                },
              ],
            },
            empty: { snapshots: [] },
          },
        },
        default: failedResponse,
      },
      pagination: { style: "none", items: "/snapshots" },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "listZones",
      method: "GET",
      path: "/zone",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["zones"],
            properties: { zones: { type: "array", items: { $ref: "#/$defs/Zone" } } },
          },
          examples: {
            zones: {
              zones: [
                {
                  name: "ch-gva-2",
                  "api-endpoint": "https://api-ch-gva-2.exoscale.com/v2",
                  "sos-endpoint": "https://sos-ch-gva-2.exo.io",
                },
                {
                  name: "de-fra-1",
                  "api-endpoint": "https://api-de-fra-1.exoscale.com/v2",
                  "sos-endpoint": "https://sos-de-fra-1.exo.io",
                },
              ],
            },
            empty: { zones: [] },
          },
        },
        default: failedResponse,
      },
      pagination: { style: "none", items: "/zones" },
      resource: { collection: "zones", does: "list" },
    },
  ],
};
