// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const badRequestResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { "too-small": { error: "A volume of 5 GiB is smaller than its snapshot of 10 GiB." } },
};

const errorResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: {
    "no-capacity": { error: "The region has no capacity for this volume.", status: "insufficient_capacity" },
  },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { "not-found": { error: "The volume does not exist." } },
};

const tooManyRequestsResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { "too-many": { error: "Too many requests. Slow down." } },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { unauthorized: { error: "The token is missing or invalid." } },
};

/** The contract of the Fly snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "fly",
  baseUrl: "https://api.machines.dev/v1",
  security: [
    [{ in: "header", name: "authorization", prefix: "FlyV1 " }],
    [{ in: "header", name: "authorization", before: "Bearer " }],
  ],
  errorMessage: "/error",
  scopes: {
    org: { values: ["personal"] },
    app: { values: ["acme-shop"], enumerate: { operation: "listApps", id: "/name" } },
    volume: { values: ["vol_4qy7z1k9m2w8x6rv"], enumerate: { operation: "listVolumes", id: "/id" } },
  },
  schemas: {
    App: {
      type: "object",
      required: ["name"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        status: { type: "string" },
        machine_count: { type: "integer" },
        volume_count: { type: "integer" },
      },
    },
    AppList: {
      type: "object",
      required: ["apps"],
      properties: { apps: { type: "array", items: { $ref: "#/$defs/App" } }, total_apps: { type: "integer" } },
    },
    Failure: {
      type: "object",
      required: ["error"],
      properties: {
        error: { type: "string" },
        status: { type: "string", enum: ["unknown", "insufficient_capacity", "name_taken"] },
      },
    },
    NewVolume: {
      type: "object",
      required: ["name", "region"],
      properties: {
        name: { type: "string" },
        region: { type: "string" },
        size_gb: { type: "integer", minimum: 1 },
        snapshot_id: { type: "string" },
        encrypted: { type: "boolean" },
        auto_backup_enabled: { type: "boolean" },
        snapshot_retention: { $ref: "#/$defs/RetentionDays" },
      },
    },
    RetentionDays: { type: "integer", minimum: 1, maximum: 60 },
    Snapshot: {
      type: "object",
      required: ["id", "status"],
      properties: {
        id: { type: "string" },
        status: { type: "string", enum: ["waiting", "running", "created"] },
        size: { type: "integer", minimum: 0 },
        volume_size: { type: "integer", minimum: 0 },
        digest: { type: "string" },
        created_at: { type: "string", format: "date-time" },
        retention_days: { type: "integer" },
      },
    },
    Volume: {
      type: "object",
      required: ["id", "state", "region"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        state: {
          type: "string",
          enum: [
            "creating",
            "created",
            "extending",
            "restoring",
            "enabling_remote_export",
            "hydrating",
            "recovering",
            "scheduling_destroy",
            "pending_destroy",
          ],
        },
        size_gb: { type: "integer" },
        region: { type: "string" },
        zone: { type: "string" },
        encrypted: { type: "boolean" },
        created_at: { type: "string", format: "date-time" },
        attached_machine_id: { type: ["string", "null"] },
        auto_backup_enabled: { type: "boolean" },
        snapshot_retention: { $ref: "#/$defs/RetentionDays" },
        host_status: { type: "string", enum: ["ok", "unknown", "unreachable"] },
      },
    },
    VolumeChanges: {
      type: "object",
      properties: { auto_backup_enabled: { type: "boolean" }, snapshot_retention: { $ref: "#/$defs/RetentionDays" } },
    },
  },
  collections: {
    apps: { schema: { $ref: "#/$defs/App" }, id: "name" },
    volumes: {
      schema: { $ref: "#/$defs/Volume" },
      id: "id",
      created: "created_at",
      state: { field: "state", from: "creating", to: "created", after: 10 },
    },
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "created_at",
      state: { field: "status", from: "waiting", to: "created", after: 20 },
    },
  },
  operations: [
    {
      id: "listSnapshots",
      method: "GET",
      path: "/apps/{app_name}/volumes/{volume_id}/snapshots",
      parameters: [
        { in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } },
        { in: "path", name: "volume_id", scope: "volume", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
          examples: {
            snapshots: [
              {
                id: "vs_6Qw2Xn9Lk4Rt7Bz1Vy3Mc5Hd",
                status: "created",
                size: 196083712,
                volume_size: 10737418240,
                digest: "5b0f3c1e9a7d42868cf5e0b1a4d37926",
                created_at: "2026-11-26T03:12:07Z",
                retention_days: 5,
              },
              {
                id: "vs_1Jp8Gf4Ds0Za6Ue3Ki9Ot2Wq",
                status: "created",
                size: 47185920,
                volume_size: 10737418240,
                digest: "c27e91d4f0a8465bb3d6127f58e9ac03",
                created_at: "2026-11-27T03:11:48Z",
                retention_days: 5,
              },
            ],
            empty: [],
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      pagination: { style: "none", items: "" },
      resource: { collection: "snapshots", does: "list" },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/apps/{app_name}/volumes/{volume_id}/snapshots",
      parameters: [
        { in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } },
        { in: "path", name: "volume_id", scope: "volume", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {},
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
    },
    {
      id: "getVolume",
      method: "GET",
      path: "/apps/{app_name}/volumes/{id}",
      parameters: [
        { in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } },
        { in: "path", name: "id", required: true, schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/Volume" },
          examples: {
            created: {
              id: "vol_4qy7z1k9m2w8x6rv",
              name: "orders_db",
              state: "created",
              size_gb: 10,
              region: "fra",
              zone: "3f1c",
              encrypted: true,
              created_at: "2026-03-02T09:15:00.412Z",
              attached_machine_id: "3d8d9e04b19568",
              auto_backup_enabled: true,
              snapshot_retention: 5,
              host_status: "ok",
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "volumes", does: "get", id: "id" },
      job: {
        state: "/state",
        running: ["creating", "extending", "restoring", "enabling_remote_export", "hydrating", "recovering"],
        done: ["created"],
        failed: ["scheduling_destroy", "pending_destroy"],
      },
    },
    {
      id: "updateVolume",
      method: "PUT",
      path: "/apps/{app_name}/volumes/{id}",
      parameters: [
        { in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } },
        { in: "path", name: "id", required: true, schema: { type: "string" } },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/VolumeChanges" } } } },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            changed: {
              id: "vol_4qy7z1k9m2w8x6rv",
              name: "orders_db",
              state: "created",
              size_gb: 10,
              region: "fra",
              zone: "3f1c",
              encrypted: true,
              created_at: "2026-03-02T09:15:00.412Z",
              attached_machine_id: "3d8d9e04b19568",
              auto_backup_enabled: true,
              snapshot_retention: 30,
              host_status: "ok",
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "volumes", does: "update", id: "id" },
    },
    {
      id: "listVolumes",
      method: "GET",
      path: "/apps/{app_name}/volumes",
      parameters: [{ in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "array", items: { $ref: "#/$defs/Volume" } },
          examples: {
            volumes: [
              {
                id: "vol_4qy7z1k9m2w8x6rv",
                name: "orders_db",
                state: "created",
                size_gb: 10,
                region: "fra",
                zone: "3f1c",
                encrypted: true,
                created_at: "2026-03-02T09:15:00.412Z",
                attached_machine_id: "3d8d9e04b19568",
                auto_backup_enabled: true,
                snapshot_retention: 5,
                host_status: "ok",
              },
              {
                id: "vol_8rn3c5d0p7t1j4gl",
                name: "uploads",
                state: "created",
                size_gb: 3,
                region: "syd",
                zone: "180d",
                encrypted: true,
                created_at: "2026-05-11T16:40:21.090Z",
                attached_machine_id: null,
                auto_backup_enabled: false,
                snapshot_retention: 30,
                host_status: "ok",
              },
            ],
            empty: [],
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      pagination: { style: "none", items: "" },
      resource: { collection: "volumes", does: "list" },
    },
    {
      id: "createVolume",
      method: "POST",
      path: "/apps/{app_name}/volumes",
      parameters: [{ in: "path", name: "app_name", scope: "app", required: true, schema: { type: "string" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/NewVolume" } } } },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            creating: {
              id: "vol_2lw9s6h3f8n5q0xe",
              name: "orders_db",
              state: "creating",
              size_gb: 10,
              region: "fra",
              zone: "3f1c",
              encrypted: true,
              created_at: "2026-11-28T10:02:51.300Z",
              attached_machine_id: null,
              auto_backup_enabled: true,
              snapshot_retention: 5,
              host_status: "ok",
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      resource: { collection: "volumes", does: "create" },
      starts: { operation: "getVolume", at: [""] },
    },
    {
      id: "listApps",
      method: "GET",
      path: "/apps",
      parameters: [{ in: "query", name: "org_slug", scope: "org", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { $ref: "#/$defs/AppList" },
          examples: {
            apps: {
              total_apps: 2,
              apps: [
                { id: "6r1kzx9w0n4j7y3q", name: "acme-shop", status: "deployed", machine_count: 2, volume_count: 2 },
                { id: "0m8v5p2l7d3c9k1b", name: "acme-blog", status: "suspended", machine_count: 1, volume_count: 0 },
              ],
            },
            empty: { total_apps: 0, apps: [] },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        429: tooManyRequestsResponse,
        default: errorResponse,
      },
      pagination: { style: "none", items: "/apps" },
      resource: { collection: "apps", does: "list" },
    },
  ],
};
