// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { invalid: { badRequest: { code: 400, message: "The request is invalid." } } },
};

const faultResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { failed: { computeFault: { code: 500, message: "The server has failed." } } },
};

const forbiddenResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { forbidden: { forbidden: { code: 403, message: "The policy does not allow the request." } } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { "not-found": { itemNotFound: { code: 404, message: "The object could not be found." } } },
};

const overLimitResponse: MockResponse = {
  contentType: "application/json",
  examples: { quota: { overLimit: { code: 413, message: "The quota of snapshots is exceeded.", retryAfter: "0" } } },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: {
    unauthorized: { error: { code: 401, title: "Unauthorized", message: "The request requires a valid token." } },
  },
};

/** The contract of the OpenStackCinder snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "openstack-cinder",
  baseUrl: "http://localhost:8776/v3",
  security: [[{ in: "header", name: "x-auth-token" }]],
  schemas: {
    Backup: {
      type: "object",
      required: ["id", "status", "volume_id", "size"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: ["string", "null"] },
        description: { type: ["string", "null"] },
        volume_id: { type: "string", format: "uuid" },
        snapshot_id: { type: ["string", "null"], format: "uuid" },
        size: { type: "integer", format: "int64" },
        status: {
          type: "string",
          enum: ["creating", "available", "restoring", "error", "deleting", "deleted", "error_deleting"],
        },
        fail_reason: { type: ["string", "null"] },
        is_incremental: { type: "boolean" },
        has_dependent_backups: { type: "boolean" },
        object_count: { type: "integer" },
        container: { type: ["string", "null"] },
        availability_zone: { type: ["string", "null"] },
        created_at: { type: "string" },
        updated_at: { type: ["string", "null"] },
        data_timestamp: { type: "string" },
        metadata: { $ref: "#/$defs/Metadata" },
      },
    },
    Failure: {
      type: "object",
      additionalProperties: {
        type: "object",
        required: ["code", "message"],
        properties: {
          code: { type: "integer" },
          message: { type: "string" },
          title: { type: "string" },
          retryAfter: { type: "string" },
        },
      },
    },
    Metadata: { type: "object", additionalProperties: { type: "string", maxLength: 255 } },
    NewBackup: {
      type: "object",
      required: ["volume_id"],
      properties: {
        volume_id: { type: "string", format: "uuid" },
        snapshot_id: { type: ["string", "null"], format: "uuid" },
        name: { type: ["string", "null"], maxLength: 255 },
        description: { type: ["string", "null"], maxLength: 255 },
        container: { type: ["string", "null"], maxLength: 255 },
        incremental: { type: "boolean" },
        force: { type: "boolean" },
        metadata: { $ref: "#/$defs/Metadata" },
        availability_zone: { type: ["string", "null"] },
      },
    },
    NewSnapshot: {
      type: "object",
      required: ["volume_id"],
      properties: {
        volume_id: { type: "string", format: "uuid" },
        name: { type: ["string", "null"], maxLength: 255 },
        description: { type: ["string", "null"], maxLength: 255 },
        metadata: { $ref: "#/$defs/Metadata" },
        force: { type: "boolean" },
      },
    },
    NewVolume: {
      type: "object",
      properties: {
        snapshot_id: { type: ["string", "null"], format: "uuid" },
        backup_id: { type: ["string", "null"], format: "uuid" },
        size: { type: ["integer", "null"], minimum: 1 },
        name: { type: ["string", "null"], maxLength: 255 },
        description: { type: ["string", "null"], maxLength: 255 },
        volume_type: { type: ["string", "null"], maxLength: 255 },
        availability_zone: { type: ["string", "null"], maxLength: 255 },
        metadata: { $ref: "#/$defs/Metadata" },
      },
    },
    PageLinks: {
      type: "array",
      items: { type: "object", properties: { rel: { type: "string" }, href: { type: "string" } } },
    },
    Snapshot: {
      type: "object",
      required: ["id", "status", "volume_id", "size"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: ["string", "null"] },
        description: { type: ["string", "null"] },
        volume_id: { type: "string", format: "uuid" },
        size: { type: "integer", format: "int64" },
        status: {
          type: "string",
          enum: [
            "creating",
            "available",
            "backing-up",
            "restoring",
            "unmanaging",
            "error",
            "deleting",
            "deleted",
            "error_deleting",
          ],
        },
        created_at: { type: "string" },
        updated_at: { type: ["string", "null"] },
        metadata: { $ref: "#/$defs/Metadata" },
        "os-extended-snapshot-attributes:progress": { type: "string" },
        "os-extended-snapshot-attributes:project_id": { type: "string" },
        group_snapshot_id: { type: ["string", "null"] },
        user_id: { type: "string" },
        consumes_quota: { type: ["boolean", "null"] },
      },
    },
    StartedBackup: {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string", format: "uuid" }, name: { type: ["string", "null"] } },
    },
    Volume: {
      type: "object",
      required: ["id", "status", "size"],
      properties: {
        id: { type: "string", format: "uuid" },
        name: { type: ["string", "null"] },
        description: { type: ["string", "null"] },
        size: { type: "integer", format: "int64" },
        status: { type: "string" },
        volume_type: { type: ["string", "null"] },
        snapshot_id: { type: ["string", "null"], format: "uuid" },
        availability_zone: { type: "string" },
        created_at: { type: "string" },
        updated_at: { type: ["string", "null"] },
        metadata: { $ref: "#/$defs/Metadata" },
      },
    },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "created_at",
      updated: "updated_at",
      state: { field: "status", from: "creating", to: "available", failed: "error", after: 20 },
    },
    backups: {
      schema: { $ref: "#/$defs/Backup" },
      id: "id",
      created: "created_at",
      updated: "updated_at",
      state: { field: "status", from: "creating", to: "available", failed: "error", after: 60 },
    },
    volumes: {
      schema: { $ref: "#/$defs/Volume" },
      id: "id",
      created: "created_at",
      updated: "updated_at",
      state: { field: "status", from: "creating", to: "available", failed: "error", after: 10 },
    },
  },
  operations: [
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshots/detail",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
        { in: "query", name: "limit", schema: { type: "integer", minimum: 1, maximum: 1000 } },
        { in: "query", name: "marker", schema: { type: "string", format: "uuid" } },
        { in: "query", name: "sort", schema: { type: "string" } },
        { in: "query", name: "name", schema: { type: "string" } },
        { in: "query", name: "status", schema: { type: "string" } },
        { in: "query", name: "volume_id", schema: { type: "string", format: "uuid" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["snapshots"],
            properties: {
              snapshots: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
              snapshots_links: { $ref: "#/$defs/PageLinks" },
            },
          },
          examples: {
            "last-page": {
              snapshots: [
                {
                  id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                  name: "orders-before-migration",
                  description: "Before the migration to version 9",
                  volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  size: 40,
                  status: "available",
                  created_at: "2026-11-21T03:00:12.412305",
                  updated_at: "2026-11-21T03:00:19.087116",
                  metadata: { env: "prod" },
                  "os-extended-snapshot-attributes:progress": "100%",
                  "os-extended-snapshot-attributes:project_id": "9c0e4f7a2b5d4186a3f1d8e60b7c2954",
                },
                {
                  id: "b41c7e92-0d58-4f3a-96e7-8a15d2c0f37b",
                  name: null,
                  description: null,
                  volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  size: 20,
                  status: "error",
                  created_at: "2026-11-14T03:00:09.950021",
                  updated_at: null,
                  metadata: {},
                  "os-extended-snapshot-attributes:progress": "0%",
                  "os-extended-snapshot-attributes:project_id": "9c0e4f7a2b5d4186a3f1d8e60b7c2954",
                },
              ],
            },
            "first-page": {
              snapshots: [
                {
                  id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                  name: "orders-before-migration",
                  description: "Before the migration to version 9",
                  volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  size: 40,
                  status: "available",
                  created_at: "2026-11-21T03:00:12.412305",
                  updated_at: "2026-11-21T03:00:19.087116",
                  metadata: { env: "prod" },
                  "os-extended-snapshot-attributes:progress": "100%",
                  "os-extended-snapshot-attributes:project_id": "9c0e4f7a2b5d4186a3f1d8e60b7c2954",
                },
              ],
              snapshots_links: [
                {
                  rel: "next",
                  href: "http://localhost:8776/v3/snapshots/detail?limit=1&marker=2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                },
              ],
            },
            empty: { snapshots: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        default: faultResponse,
      },
      pagination: {
        style: "next-link",
        position: "marker",
        size: { parameter: "limit", default: 1000, max: 1000 },
        items: "/snapshots",
        next: "/snapshots_links/0/href",
      },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "listBackups",
      method: "GET",
      path: "/backups/detail",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
        { in: "query", name: "limit", schema: { type: "integer", minimum: 1, maximum: 1000 } },
        { in: "query", name: "marker", schema: { type: "string", format: "uuid" } },
        { in: "query", name: "sort", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["backups"],
            properties: {
              backups: { type: "array", items: { $ref: "#/$defs/Backup" } },
              backups_links: { $ref: "#/$defs/PageLinks" },
            },
          },
          examples: {
            "last-page": {
              backups: [
                {
                  id: "c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054",
                  name: "orders-weekly",
                  description: null,
                  volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  snapshot_id: null,
                  size: 40,
                  status: "available",
                  fail_reason: null,
                  is_incremental: false,
                  has_dependent_backups: false,
                  object_count: 22,
                  container: "volumebackups",
                  availability_zone: "nova",
                  created_at: "2026-11-15T01:00:04.000000",
                  updated_at: "2026-11-15T01:09:31.000000",
                  data_timestamp: "2026-11-15T01:00:04.000000",
                },
                {
                  id: "e07d2b64-93a5-4c18-8f6e-5b02c4a71d9e",
                  name: "orders-weekly",
                  description: null,
                  volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  snapshot_id: null,
                  size: 20,
                  status: "error",
                  fail_reason: "The object store is not available.",
                  is_incremental: false,
                  has_dependent_backups: false,
                  object_count: 0,
                  container: null,
                  availability_zone: "nova",
                  created_at: "2026-11-08T01:00:03.000000",
                  updated_at: "2026-11-08T01:00:41.000000",
                  data_timestamp: "2026-11-08T01:00:03.000000",
                },
              ],
            },
            empty: { backups: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        default: faultResponse,
      },
      pagination: {
        style: "next-link",
        position: "marker",
        size: { parameter: "limit", default: 1000, max: 1000 },
        items: "/backups",
        next: "/backups_links/0/href",
      },
      resource: { collection: "backups", does: "list" },
    },
    {
      id: "listVolumes",
      method: "GET",
      path: "/volumes/detail",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
        { in: "query", name: "limit", schema: { type: "integer", minimum: 1, maximum: 1000 } },
        { in: "query", name: "marker", schema: { type: "string", format: "uuid" } },
        { in: "query", name: "sort", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["volumes"],
            properties: {
              volumes: { type: "array", items: { $ref: "#/$defs/Volume" } },
              volumes_links: { $ref: "#/$defs/PageLinks" },
            },
          },
          examples: {
            "last-page": {
              volumes: [
                {
                  id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                  name: "orders",
                  description: null,
                  size: 40,
                  status: "available",
                  volume_type: "ssd",
                  snapshot_id: null,
                  availability_zone: "nova",
                  created_at: "2026-01-12T09:30:00.734211",
                  updated_at: "2026-11-21T03:00:19.114072",
                  metadata: { env: "prod" },
                },
              ],
            },
            empty: { volumes: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        default: faultResponse,
      },
      pagination: {
        style: "next-link",
        position: "marker",
        size: { parameter: "limit", default: 1000, max: 1000 },
        items: "/volumes",
        next: "/volumes_links/0/href",
      },
      resource: { collection: "volumes", does: "list" },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/snapshots/{snapshot_id}",
      parameters: [
        { in: "path", name: "snapshot_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "object", required: ["snapshot"], properties: { snapshot: { $ref: "#/$defs/Snapshot" } } },
          examples: {
            available: {
              snapshot: {
                id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                name: "orders-before-migration",
                description: "Before the migration to version 9",
                volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                size: 40,
                status: "available",
                created_at: "2026-11-21T03:00:12.412305",
                updated_at: "2026-11-21T03:00:19.087116",
                metadata: { env: "prod" },
                "os-extended-snapshot-attributes:progress": "100%",
                "os-extended-snapshot-attributes:project_id": "9c0e4f7a2b5d4186a3f1d8e60b7c2954",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id", item: "/snapshot" },
    },
    {
      id: "updateSnapshot",
      method: "PUT",
      path: "/snapshots/{snapshot_id}",
      parameters: [
        { in: "path", name: "snapshot_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["snapshot"],
              properties: {
                snapshot: {
                  type: "object",
                  minProperties: 1,
                  properties: {
                    name: { type: ["string", "null"], maxLength: 255 },
                    description: { type: ["string", "null"], maxLength: 255 },
                  },
                },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            available: {
              snapshot: {
                id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                name: "orders-before-migration",
                description: "Before the migration to version 9",
                volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                size: 40,
                status: "available",
                created_at: "2026-11-21T03:00:12.412305",
                updated_at: "2026-11-21T03:00:19.087116",
                metadata: { env: "prod" },
                "os-extended-snapshot-attributes:progress": "100%",
                "os-extended-snapshot-attributes:project_id": "9c0e4f7a2b5d4186a3f1d8e60b7c2954",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "snapshots", does: "update", id: "snapshot_id", item: "/snapshot" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/snapshots/{snapshot_id}",
      parameters: [
        { in: "path", name: "snapshot_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      responses: {
        202: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/snapshots",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["snapshot"],
              properties: { snapshot: { $ref: "#/$defs/NewSnapshot" } },
            },
          },
        },
      },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            creating: {
              snapshot: {
                id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                name: "orders-before-migration",
                description: null,
                volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                size: 40,
                status: "creating",
                created_at: "2026-11-21T03:00:12.412305",
                updated_at: null,
                metadata: { env: "prod" },
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        413: overLimitResponse,
        default: faultResponse,
      },
      resource: {
        collection: "snapshots",
        does: "create",
        item: "/snapshot",
        parents: { volumes: "/snapshot/volume_id" },
      },
    },
    {
      id: "restoreBackup",
      method: "POST",
      path: "/backups/{backup_id}/restore",
      parameters: [
        { in: "path", name: "backup_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["restore"],
              properties: {
                restore: {
                  type: "object",
                  properties: {
                    volume_id: { type: ["string", "null"], format: "uuid" },
                    name: { type: ["string", "null"], maxLength: 255 },
                  },
                },
              },
            },
          },
        },
      },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            started: {
              restore: {
                backup_id: "c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054",
                volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                volume_name: "orders",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        413: overLimitResponse,
        default: faultResponse,
      },
    },
    {
      id: "getBackup",
      method: "GET",
      path: "/backups/{backup_id}",
      parameters: [
        { in: "path", name: "backup_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "object", required: ["backup"], properties: { backup: { $ref: "#/$defs/Backup" } } },
          examples: {
            available: {
              backup: {
                id: "c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054",
                name: "orders-weekly",
                description: null,
                volume_id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                snapshot_id: null,
                size: 40,
                status: "available",
                fail_reason: null,
                is_incremental: false,
                has_dependent_backups: false,
                object_count: 22,
                container: "volumebackups",
                availability_zone: "nova",
                created_at: "2026-11-15T01:00:04.000000",
                updated_at: "2026-11-15T01:09:31.000000",
                data_timestamp: "2026-11-15T01:00:04.000000",
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "backups", does: "get", id: "backup_id", item: "/backup" },
    },
    {
      id: "deleteBackup",
      method: "DELETE",
      path: "/backups/{backup_id}",
      parameters: [
        { in: "path", name: "backup_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      responses: {
        202: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "backups", does: "delete", id: "backup_id" },
    },
    {
      id: "revertVolume",
      method: "POST",
      path: "/volumes/{volume_id}/action",
      parameters: [
        { in: "path", name: "volume_id", required: true, schema: { type: "string", format: "uuid" } },
        {
          in: "header",
          name: "OpenStack-API-Version",
          required: true,
          schema: { type: "string", pattern: "^volume 3\\.(?:[4-9]\\d|\\d{3,})$" },
        },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["revert"],
              properties: {
                revert: {
                  type: "object",
                  required: ["snapshot_id"],
                  properties: { snapshot_id: { type: "string", format: "uuid" } },
                },
              },
            },
          },
        },
      },
      responses: {
        202: {},
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        409: {
          contentType: "application/json",
          examples: {
            conflict: { conflictingRequest: { code: 409, message: "Another request is changing the volume." } },
          },
        },
        default: faultResponse,
      },
      starts: { operation: "getVolume", parameter: "volume_id" },
    },
    {
      id: "getVolume",
      method: "GET",
      path: "/volumes/{volume_id}",
      parameters: [
        { in: "path", name: "volume_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "object", required: ["volume"], properties: { volume: { $ref: "#/$defs/Volume" } } },
          examples: {
            available: {
              volume: {
                id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8",
                name: "orders",
                description: null,
                size: 40,
                status: "available",
                volume_type: "ssd",
                snapshot_id: null,
                availability_zone: "nova",
                created_at: "2026-01-12T09:30:00.734211",
                updated_at: "2026-11-21T03:00:19.114072",
                metadata: { env: "prod" },
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        default: faultResponse,
      },
      resource: { collection: "volumes", does: "get", id: "volume_id", item: "/volume" },
      job: {
        state: "/status",
        running: ["creating", "downloading", "restoring-backup", "reverting"],
        done: ["available", "in-use"],
        failed: ["deleting", "error", "error_deleting", "error_extending", "error_restoring"],
        item: "/volume",
      },
    },
    {
      id: "createBackup",
      method: "POST",
      path: "/backups",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", required: ["backup"], properties: { backup: { $ref: "#/$defs/NewBackup" } } },
          },
        },
      },
      responses: {
        202: {
          contentType: "application/json",
          examples: { started: { backup: { id: "c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054", name: "orders-weekly" } } },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        413: overLimitResponse,
        default: faultResponse,
      },
      resource: {
        collection: "backups",
        does: "create",
        item: "/backup",
        parents: { volumes: "/backup/volume_id" },
        schema: { $ref: "#/$defs/StartedBackup" },
      },
    },
    {
      id: "createVolume",
      method: "POST",
      path: "/volumes",
      parameters: [
        { in: "header", name: "OpenStack-API-Version", schema: { type: "string", pattern: "^volume \\d+\\.\\d+$" } },
      ],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", required: ["volume"], properties: { volume: { $ref: "#/$defs/NewVolume" } } },
          },
        },
      },
      responses: {
        202: {
          contentType: "application/json",
          examples: {
            creating: {
              volume: {
                id: "58f1d3a6-b7c2-49e0-9d45-e61f80a3b72c",
                name: "orders-restored",
                description: null,
                size: 40,
                status: "creating",
                volume_type: "ssd",
                snapshot_id: "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa",
                availability_zone: "nova",
                created_at: "2026-11-22T10:15:30.201547",
                updated_at: null,
                metadata: {},
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        403: forbiddenResponse,
        404: notFoundResponse,
        413: overLimitResponse,
        default: faultResponse,
      },
      resource: { collection: "volumes", does: "create", item: "/volume" },
      starts: { operation: "getVolume", at: ["/volume"] },
    },
  ],
};
