// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const acceptedResponse: MockResponse = {
  contentType: "application/json",
  examples: { accepted: { time: 0.000094, status: "accepted" } },
};

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  examples: {
    checksum: { time: 0.31, status: { error: "The checksum of the snapshot does not match." }, result: null },
  },
};

const clientErrorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { conflict: { time: 0.000061, status: { error: "The collection already exists." }, result: null } },
};

const doneResponse: MockResponse = {
  contentType: "application/json",
  examples: { done: { time: 0.0042, status: "ok", result: true } },
};

const errorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { failed: { time: 0.0013, status: { error: "The snapshot could not be written." }, result: null } },
};

const forbiddenResponse: MockResponse = {
  contentType: "text/plain",
  schema: { type: "string" },
  examples: { refused: "The key is not valid." },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: {
    "not-found": { time: 0.000052, status: { error: "The collection or the snapshot does not exist." }, result: null },
  },
};

const unauthorizedResponse: MockResponse = {
  contentType: "text/plain",
  schema: { type: "string" },
  examples: { "no-key": "Must provide an API key or an Authorization bearer token" },
};

/** The contract of the Qdrant snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "qdrant",
  baseUrl: "http://localhost:6333",
  security: [
    [{ in: "header", name: "authorization", before: "Bearer ", prefix: "eyJ" }],
    [{ in: "header", name: "api-key" }],
    [],
  ],
  secrets: ["api_key"],
  errorMessage: "/status/error",
  scopes: { collection: { values: ["orders"], enumerate: { operation: "listCollections", id: "/name" } } },
  schemas: {
    Collection: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    Failure: {
      type: "object",
      required: ["status"],
      properties: {
        time: { $ref: "#/$defs/Seconds" },
        status: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
        result: { type: ["object", "null"] },
      },
    },
    Priority: { type: "string", enum: ["no_sync", "snapshot", "replica"] },
    Seconds: { type: "number" },
    Snapshot: {
      type: "object",
      required: ["name", "size"],
      properties: {
        name: { type: "string" },
        creation_time: { type: ["string", "null"] },
        size: { type: "integer", format: "uint64", minimum: 0 },
        checksum: { type: ["string", "null"] },
      },
    },
    SnapshotPlace: {
      type: "object",
      required: ["location"],
      properties: {
        location: { type: "string", format: "uri" },
        priority: { anyOf: [{ $ref: "#/$defs/Priority" }, { type: "null" }] },
        checksum: { type: ["string", "null"] },
        api_key: { type: ["string", "null"], format: "password" },
      },
    },
    Status: { type: "string" },
  },
  collections: {
    collections: { schema: { $ref: "#/$defs/Collection" }, id: "name" },
    snapshots: { schema: { $ref: "#/$defs/Snapshot" }, id: "name", created: "creation_time" },
  },
  operations: [
    {
      id: "restoreSnapshot",
      method: "PUT",
      path: "/collections/{target_name}/snapshots/recover",
      parameters: [
        { in: "path", name: "target_name", required: true, schema: { type: "string" } },
        { in: "query", name: "wait", schema: { type: "boolean" } },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/SnapshotPlace" } } } },
      responses: {
        200: doneResponse,
        202: acceptedResponse,
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
    },
    {
      id: "downloadSnapshot",
      method: "GET",
      path: "/collections/{collection_name}/snapshots/{snapshot_name}",
      parameters: [
        { in: "path", name: "collection_name", scope: "collection", required: true, schema: { type: "string" } },
        { in: "path", name: "snapshot_name", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/octet-stream",
          schema: {},
          examples: { file: "A snapshot of Qdrant is a tar archive.\n" },
        },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/collections/{collection_name}/snapshots/{snapshot_name}",
      parameters: [
        { in: "path", name: "collection_name", scope: "collection", required: true, schema: { type: "string" } },
        { in: "path", name: "snapshot_name", required: true, schema: { type: "string" } },
        { in: "query", name: "wait", schema: { type: "boolean" } },
      ],
      responses: {
        200: doneResponse,
        202: acceptedResponse,
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_name" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/collections/{collection_name}/snapshots",
      parameters: [
        { in: "path", name: "collection_name", scope: "collection", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["result"],
            properties: {
              time: { $ref: "#/$defs/Seconds" },
              status: { $ref: "#/$defs/Status" },
              result: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
            },
          },
          examples: {
            snapshots: {
              time: 0.000311,
              status: "ok",
              result: [
                {
                  name: "orders-3766212330831337-2026-11-20-03-00-00.snapshot",
                  creation_time: "2026-11-20T03:00:04",
                  size: 39,
                  checksum: null,
                },
                {
                  name: "orders-3766212330831337-2026-11-21-08-55-30.snapshot",
                  creation_time: "2026-11-21T08:55:33",
                  size: 39,
                  checksum: "2d92e0e13171ab76dd08ee014b4a03bdebd3e2c5e78f9e02ce24b86165dbf0f5",
                },
              ],
            },
            empty: { time: 0.000108, status: "ok", result: [] },
          },
        },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
      pagination: { style: "none", items: "/result" },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/collections/{collection_name}/snapshots",
      parameters: [
        { in: "path", name: "collection_name", scope: "collection", required: true, schema: { type: "string" } },
        { in: "query", name: "wait", schema: { type: "boolean" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            created: {
              time: 2.871,
              status: "ok",
              result: {
                name: "orders-3766212330831337-2026-11-21-08-55-30.snapshot",
                creation_time: "2026-11-21T08:55:33",
                size: 39,
                checksum: "2d92e0e13171ab76dd08ee014b4a03bdebd3e2c5e78f9e02ce24b86165dbf0f5",
              },
            },
          },
        },
        202: acceptedResponse,
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
      resource: { collection: "snapshots", does: "create", item: "/result" },
    },
    {
      id: "listCollections",
      method: "GET",
      path: "/collections",
      parameters: [],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["result"],
            properties: {
              time: { $ref: "#/$defs/Seconds" },
              status: { $ref: "#/$defs/Status" },
              result: {
                type: "object",
                required: ["collections"],
                properties: { collections: { type: "array", items: { $ref: "#/$defs/Collection" } } },
              },
            },
          },
          examples: {
            collections: {
              time: 0.000021,
              status: "ok",
              result: { collections: [{ name: "orders" }, { name: "articles" }] },
            },
            empty: { time: 0.000018, status: "ok", result: { collections: [] } },
          },
        },
        401: unauthorizedResponse,
        403: forbiddenResponse,
        "4XX": clientErrorResponse,
        default: errorResponse,
      },
      pagination: { style: "none", items: "/result/collections" },
      resource: { collection: "collections", does: "list" },
    },
  ],
};
