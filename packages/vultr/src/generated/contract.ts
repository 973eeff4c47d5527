// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "bad-request": { error: "The request is invalid.", status: 400 } },
};

const forbiddenResponse: MockResponse = {
  contentType: "application/json",
  examples: { forbidden: { error: "The key has no permission for this.", status: 403 } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "not-found": { error: "The object was not found.", status: 404 } },
};

const rateLimitedResponse: MockResponse = {
  headers: { "retry-after": "1" },
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { "rate-limited": { error: "Too many requests.", status: 429 } },
};

const serverErrorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    "server-error": { error: "Internal server error.", status: 500 },
    locked: { error: "The server is locked.", status: 500 },
  },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: { unauthorized: { error: "The API key is not valid.", status: 401 } },
};

/** The contract of the Vultr snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "vultr",
  baseUrl: "https://api.vultr.com/v2",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  errorMessage: "/error",
  headers: { "retry-after": { type: "integer" } },
  schemas: {
    Backup: {
      type: "object",
      required: ["id", "date_created", "description", "size", "status"],
      properties: {
        id: { type: "string" },
        date_created: { type: "string", format: "date-time" },
        description: { type: "string" },
        size: { type: "integer", format: "int64" },
        status: { type: "string" },
      },
    },
    Block: {
      type: "object",
      required: ["id", "status"],
      properties: {
        id: { type: "string" },
        label: { type: "string" },
        region: { type: "string" },
        size_gb: { type: "integer" },
        status: { type: "string" },
        date_created: { type: "string", format: "date-time" },
      },
    },
    BlockResponse: { type: "object", required: ["block"], properties: { block: { $ref: "#/$defs/Block" } } },
    BlockSnapshot: {
      type: "object",
      required: ["id", "state"],
      properties: {
        id: { type: "string" },
        description: { type: "string" },
        block_id: { type: "string" },
        state: { type: "string" },
        added_at: { type: "string" },
        updated_at: { type: "string" },
        next_invoice_date: { type: "string" },
        next_invoice_price: { type: "string" },
        size: { type: "integer" },
      },
    },
    CreateBlockRequest: {
      type: "object",
      required: ["region", "size_gb"],
      properties: {
        region: { type: "string" },
        size_gb: { type: "integer", minimum: 1 },
        snapshot_id: { type: "string" },
        label: { type: "string" },
        block_type: { type: "string" },
        bootable: { type: "boolean" },
      },
    },
    CreateBlockSnapshotRequest: {
      type: "object",
      required: ["block_id"],
      properties: { block_id: { type: "string" }, description: { type: "string" } },
    },
    CreateInstanceRequest: {
      type: "object",
      required: ["region", "plan"],
      properties: {
        region: { type: "string" },
        plan: { type: "string" },
        snapshot_id: { type: "string" },
        os_id: { type: "integer" },
        app_id: { type: "integer" },
        image_id: { type: "string" },
        iso_id: { type: "string" },
        label: { type: "string" },
        hostname: { type: "string" },
        tags: { type: "array", items: { type: "string" } },
        sshkey_id: { type: "array", items: { type: "string" } },
        enable_ipv6: { type: "boolean" },
        backups: { type: "string", enum: ["enabled", "disabled"] },
      },
    },
    CreateSnapshotFromUrlRequest: {
      type: "object",
      required: ["url"],
      properties: { url: { type: "string" }, description: { type: "string" }, uefi: { type: "boolean" } },
    },
    CreateSnapshotRequest: {
      type: "object",
      required: ["instance_id"],
      properties: { instance_id: { type: "string" }, description: { type: "string" } },
    },
    Error: {
      type: "object",
      required: ["error"],
      properties: { error: { type: "string" }, status: { type: "integer" } },
    },
    Instance: {
      type: "object",
      required: ["id", "status", "server_status", "power_status"],
      properties: {
        id: { type: "string" },
        label: { type: "string" },
        region: { type: "string" },
        plan: { type: "string" },
        status: { type: "string" },
        server_status: { type: "string" },
        power_status: { type: "string" },
        date_created: { type: "string", format: "date-time" },
      },
    },
    InstanceResponse: {
      type: "object",
      required: ["instance"],
      properties: { instance: { $ref: "#/$defs/Instance" } },
    },
    Meta: {
      type: "object",
      required: ["total", "links"],
      properties: {
        total: { type: "integer" },
        links: {
          type: "object",
          required: ["next", "prev"],
          properties: { next: { type: "string" }, prev: { type: "string" } },
        },
      },
    },
    RestoreInstanceRequest: {
      type: "object",
      properties: { snapshot_id: { type: "string" }, backup_id: { type: "string" } },
    },
    Snapshot: {
      type: "object",
      required: ["id", "date_created", "description", "size", "status"],
      properties: {
        id: { type: "string" },
        date_created: { type: "string" },
        description: { type: "string" },
        size: { type: "integer", format: "int64" },
        compressed_size: { type: "integer", format: "int64" },
        status: { type: "string" },
        os_id: { type: "integer" },
        app_id: { type: "integer" },
      },
    },
    SnapshotResponse: {
      type: "object",
      required: ["snapshot"],
      properties: { snapshot: { $ref: "#/$defs/Snapshot" } },
    },
    UpdateSnapshotRequest: {
      type: "object",
      required: ["description"],
      properties: { description: { type: "string" } },
    },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "date_created",
      state: { field: "status", from: "pending", to: "complete", after: 120 },
    },
    blockSnapshots: {
      schema: { $ref: "#/$defs/BlockSnapshot" },
      id: "id",
      created: "added_at",
      updated: "updated_at",
      state: { field: "state", from: "PENDING", to: "COMPLETE", after: 60 },
    },
    backups: { schema: { $ref: "#/$defs/Backup" }, id: "id", created: "date_created" },
    blocks: {
      schema: { $ref: "#/$defs/Block" },
      id: "id",
      created: "date_created",
      state: { field: "status", from: "pending", to: "active", after: 30 },
    },
    instances: {
      schema: { $ref: "#/$defs/Instance" },
      id: "id",
      created: "date_created",
      state: { field: "server_status", from: "locked", to: "ok", after: 60 },
    },
  },
  operations: [
    {
      id: "createSnapshotFromUrl",
      method: "POST",
      path: "/snapshots/create-from-url",
      parameters: [],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotFromUrlRequest" } } },
      },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            pending: {
              snapshot: {
                id: "0b7f8f26-70cf-4ac1-bf36-4f2f3f0f5c9d",
                date_created: "2026-11-23T04:09:57+00:00",
                description: "nightly",
                size: 0,
                compressed_size: 0,
                status: "pending",
                os_id: 2136,
                app_id: 0,
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "create", item: "/snapshot" },
    },
    {
      id: "getBlockSnapshot",
      method: "GET",
      path: "/blocks/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/BlockSnapshot" },
          examples: {
            complete: {
              id: "1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6",
              description: "database, weekly",
              block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
              state: "COMPLETE",
              added_at: "2026-11-08T03:00:12+00:00",
              updated_at: "2026-11-08T03:01:40+00:00",
              size: 100,
            },
            pending: {
              id: "2a7b90e4-5a2f-4a25-8a04-1d4a44a4a3b9",
              description: "database, weekly",
              block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
              state: "PENDING",
              added_at: "2026-11-23T09:00:00+00:00",
              updated_at: "2026-11-23T09:00:00+00:00",
              size: 0,
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blockSnapshots", does: "get", id: "snapshot_id" },
    },
    {
      id: "updateBlockSnapshot",
      method: "PUT",
      path: "/blocks/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/UpdateSnapshotRequest" } } } },
      responses: {
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blockSnapshots", does: "update", id: "snapshot_id" },
    },
    {
      id: "deleteBlockSnapshot",
      method: "DELETE",
      path: "/blocks/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blockSnapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "listBlockSnapshots",
      method: "GET",
      path: "/blocks/snapshots",
      parameters: [
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 500 } },
        { in: "query", name: "cursor", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["snapshots", "meta"],
            properties: {
              snapshots: { type: "array", items: { $ref: "#/$defs/BlockSnapshot" } },
              meta: { $ref: "#/$defs/Meta" },
            },
          },
          examples: {
            "last-page": {
              snapshots: [
                {
                  id: "1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6",
                  description: "database, weekly",
                  block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
                  state: "COMPLETE",
                  added_at: "2026-11-08T03:00:12+00:00",
                  updated_at: "2026-11-08T03:01:40+00:00",
                  size: 100,
                },
                {
                  id: "90f2d1b8-5e1b-44dd-8a3c-b06de29b4e77",
                  description: "database, weekly",
                  block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
                  state: "COMPLETE",
                  added_at: "2026-11-15T03:00:11+00:00",
                  updated_at: "2026-11-15T03:01:31+00:00",
                  size: 100,
                },
              ],
              meta: { total: 2, links: { next: "", prev: "" } },
            },
            "first-page": {
              snapshots: [
                {
                  id: "1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6",
                  description: "database, weekly",
                  block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
                  state: "COMPLETE",
                  added_at: "2026-11-08T03:00:12+00:00",
                  updated_at: "2026-11-08T03:01:40+00:00",
                  size: 100,
                },
              ],
              meta: { total: 2, links: { next: "bmV4dF9fOTBmMmQxYjg", prev: "" } },
            },
            empty: { snapshots: [], meta: { total: 0, links: { next: "", prev: "" } } },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "token",
        position: "cursor",
        size: { parameter: "per_page", default: 100, max: 500 },
        items: "/snapshots",
        next: "/meta/links/next",
        total: "/meta/total",
      },
      resource: { collection: "blockSnapshots", does: "list" },
    },
    {
      id: "createBlockSnapshot",
      method: "POST",
      path: "/blocks/snapshots",
      parameters: [],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateBlockSnapshotRequest" } } },
      },
      responses: {
        201: {
          contentType: "application/json",
          examples: {
            pending: {
              id: "2a7b90e4-5a2f-4a25-8a04-1d4a44a4a3b9",
              description: "database, weekly",
              block_id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
              state: "PENDING",
              added_at: "2026-11-23T09:00:00+00:00",
              updated_at: "2026-11-23T09:00:00+00:00",
              size: 0,
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blockSnapshots", does: "create", parents: { blocks: "/block_id" } },
    },
    {
      id: "restoreInstance",
      method: "POST",
      path: "/instances/{instance_id}/restore",
      parameters: [{ in: "path", name: "instance_id", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/RestoreInstanceRequest" } } } },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            started: {
              status: {
                restore_type: "snapshot_id",
                restore_id: "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1",
                status: "inprogress",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: {
        collection: "instances",
        does: "update",
        id: "instance_id",
        parents: { snapshots: "/snapshot_id", backups: "/backup_id" },
      },
      starts: { operation: "getInstance", parameter: "instance_id" },
    },
    {
      id: "getInstance",
      method: "GET",
      path: "/instances/{instance_id}",
      parameters: [{ in: "path", name: "instance_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/InstanceResponse" },
          examples: {
            active: {
              instance: {
                id: "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2",
                label: "web",
                region: "ewr",
                plan: "vc2-1c-2gb",
                status: "active",
                server_status: "ok",
                power_status: "running",
                date_created: "2026-08-01T12:00:00+00:00",
              },
            },
            restoring: {
              instance: {
                id: "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2",
                label: "web",
                region: "ewr",
                plan: "vc2-1c-2gb",
                status: "active",
                server_status: "locked",
                power_status: "stopped",
                date_created: "2026-08-01T12:00:00+00:00",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "instances", does: "get", id: "instance_id", item: "/instance" },
      job: {
        state: "/server_status",
        running: ["none", "locked", "installingbooting"],
        done: ["ok"],
        item: "/instance",
      },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/SnapshotResponse" },
          examples: {
            complete: {
              snapshot: {
                id: "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1",
                date_created: "2026-11-02T04:10:31+00:00",
                description: "before the upgrade",
                size: 42949672960,
                compressed_size: 949678560,
                status: "complete",
                os_id: 2136,
                app_id: 0,
              },
            },
            pending: {
              snapshot: {
                id: "0b7f8f26-70cf-4ac1-bf36-4f2f3f0f5c9d",
                date_created: "2026-11-23T04:09:57+00:00",
                description: "nightly",
                size: 0,
                compressed_size: 0,
                status: "pending",
                os_id: 2136,
                app_id: 0,
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id", item: "/snapshot" },
    },
    {
      id: "updateSnapshot",
      method: "PUT",
      path: "/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/UpdateSnapshotRequest" } } } },
      responses: {
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "update", id: "snapshot_id" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        204: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "createInstance",
      method: "POST",
      path: "/instances",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateInstanceRequest" } } } },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            pending: {
              instance: {
                id: "8b1d6f0c-0f0c-46b0-a1c0-93e1a5b4d6e7",
                label: "restored",
                region: "ewr",
                plan: "vc2-1c-2gb",
                status: "pending",
                server_status: "none",
                power_status: "running",
                date_created: "2026-11-23T09:00:00+00:00",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "instances", does: "create", item: "/instance", parents: { snapshots: "/snapshot_id" } },
      starts: { operation: "getInstance", at: ["/instance"] },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshots",
      parameters: [
        { in: "query", name: "description", schema: { type: "string" } },
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 500 } },
        { in: "query", name: "cursor", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["snapshots", "meta"],
            properties: {
              snapshots: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
              meta: { $ref: "#/$defs/Meta" },
            },
          },
          examples: {
            "last-page": {
              snapshots: [
                {
                  id: "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1",
                  date_created: "2026-11-02T04:10:31+00:00",
                  description: "before the upgrade",
                  size: 42949672960,
                  compressed_size: 949678560,
                  status: "complete",
                  os_id: 2136,
                  app_id: 0,
                },
                {
                  id: "e1f0c1de-93c5-4c16-8b7c-6d1f6f1f2a10",
                  date_created: "2026-11-16T04:10:08+00:00",
                  description: "",
                  size: 85899345920,
                  compressed_size: 3220561408,
                  status: "complete",
                  os_id: 2284,
                  app_id: 0,
                },
                {
                  id: "0b7f8f26-70cf-4ac1-bf36-4f2f3f0f5c9d",
                  date_created: "2026-11-23T04:09:57+00:00",
                  description: "nightly",
                  size: 0,
                  compressed_size: 0,
                  status: "pending",
                  os_id: 2136,
                  app_id: 0,
                },
              ],
              meta: { total: 3, links: { next: "", prev: "" } },
            },
            "first-page": {
              snapshots: [
                {
                  id: "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1",
                  date_created: "2026-11-02T04:10:31+00:00",
                  description: "before the upgrade",
                  size: 42949672960,
                  compressed_size: 949678560,
                  status: "complete",
                  os_id: 2136,
                  app_id: 0,
                },
              ],
              meta: { total: 3, links: { next: "bmV4dF9fZTFmMGMxZGU", prev: "" } },
            },
            empty: { snapshots: [], meta: { total: 0, links: { next: "", prev: "" } } },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "token",
        position: "cursor",
        size: { parameter: "per_page", default: 100, max: 500 },
        items: "/snapshots",
        next: "/meta/links/next",
        total: "/meta/total",
      },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/snapshots",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotRequest" } } } },
      responses: {
        201: {
          contentType: "application/json",
          examples: {
            pending: {
              snapshot: {
                id: "0b7f8f26-70cf-4ac1-bf36-4f2f3f0f5c9d",
                date_created: "2026-11-23T04:09:57+00:00",
                description: "nightly",
                size: 0,
                compressed_size: 0,
                status: "pending",
                os_id: 2136,
                app_id: 0,
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "create", item: "/snapshot", parents: { instances: "/instance_id" } },
    },
    {
      id: "getBackup",
      method: "GET",
      path: "/backups/{backup_id}",
      parameters: [{ in: "path", name: "backup_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "object", required: ["backup"], properties: { backup: { $ref: "#/$defs/Backup" } } },
          examples: {
            complete: {
              backup: {
                id: "7d6c9f52-1e0a-4b8d-9c5e-2b4a6f8d0c13",
                date_created: "2026-11-20T02:15:00+00:00",
                description: "automatic backup",
                size: 42949672960,
                status: "complete",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "backups", does: "get", id: "backup_id", item: "/backup" },
    },
    {
      id: "listBackups",
      method: "GET",
      path: "/backups",
      parameters: [
        { in: "query", name: "instance_id", schema: { type: "string" } },
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 500 } },
        { in: "query", name: "cursor", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["backups", "meta"],
            properties: {
              backups: { type: "array", items: { $ref: "#/$defs/Backup" } },
              meta: { $ref: "#/$defs/Meta" },
            },
          },
          examples: {
            "last-page": {
              backups: [
                {
                  id: "7d6c9f52-1e0a-4b8d-9c5e-2b4a6f8d0c13",
                  date_created: "2026-11-20T02:15:00+00:00",
                  description: "automatic backup",
                  size: 42949672960,
                  status: "complete",
                },
              ],
              meta: { total: 1, links: { next: "", prev: "" } },
            },
            empty: { backups: [], meta: { total: 0, links: { next: "", prev: "" } } },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      pagination: {
        style: "token",
        position: "cursor",
        size: { parameter: "per_page", default: 100, max: 500 },
        items: "/backups",
        next: "/meta/links/next",
        total: "/meta/total",
      },
      resource: { collection: "backups", does: "list" },
    },
    {
      id: "getBlock",
      method: "GET",
      path: "/blocks/{block_id}",
      parameters: [{ in: "path", name: "block_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/BlockResponse" },
          examples: {
            active: {
              block: {
                id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20",
                label: "database",
                region: "ewr",
                size_gb: 100,
                status: "active",
                date_created: "2026-08-01T12:00:00+00:00",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blocks", does: "get", id: "block_id", item: "/block" },
      job: { state: "/status", running: ["pending"], done: ["active"], item: "/block" },
    },
    {
      id: "createBlock",
      method: "POST",
      path: "/blocks",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateBlockRequest" } } } },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            pending: {
              block: {
                id: "4e9a1c70-3b67-4f0e-9d6a-7f4d2b1a8c55",
                label: "restored",
                region: "ewr",
                size_gb: 100,
                status: "pending",
                date_created: "2026-11-23T09:00:00+00:00",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "blocks", does: "create", item: "/block", parents: { blockSnapshots: "/snapshot_id" } },
      starts: { operation: "getBlock", at: ["/block"] },
    },
  ],
};
