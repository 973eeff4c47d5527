// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const sharedHeaders = { "ratelimit-limit": "5000", "ratelimit-remaining": "4816", "ratelimit-reset": "1795255200" };

const badRequestResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    "bad-request": {
      id: "bad_request",
      message: "The resource is not a snapshot.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const notFoundResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    "not-found": {
      id: "not_found",
      message: "The resource asked for could not be found.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const serverErrorResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    "server-error": {
      id: "server_error",
      message: "An unforeseen error occurred.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const tooManyRequestsResponse: MockResponse = {
  headers: {
    "ratelimit-limit": "5000",
    "ratelimit-remaining": "4816",
    "ratelimit-reset": "1795255200",
    "retry-after": "30",
  },
  contentType: "application/json",
  examples: {
    "rate-limited": {
      id: "too_many_requests",
      message: "The limit of requests is reached.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const unauthorizedResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    unauthorized: {
      id: "unauthorized",
      message: "The token is not accepted.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const unexpectedErrorResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    "service-unavailable": {
      id: "service_unavailable",
      message: "The service cannot answer at the moment.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

const unprocessableEntityResponse: MockResponse = {
  headers: sharedHeaders,
  contentType: "application/json",
  examples: {
    "unprocessable-entity": {
      id: "unprocessable_entity",
      message: "A parameter or a field is not valid.",
      request_id: "4d9d8375-3c56-4925-a3e7-eb137fed17e9",
    },
  },
};

/** The contract of the DigitalOcean snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "digitalocean",
  baseUrl: "https://api.digitalocean.com",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  schemas: {
    Action: {
      type: "object",
      properties: {
        id: { type: "integer", format: "int64" },
        status: { type: "string", enum: ["in-progress", "completed", "errored"] },
        type: { type: "string" },
        started_at: { type: "string", format: "date-time" },
        completed_at: { type: ["string", "null"], format: "date-time" },
        resource_id: { type: ["integer", "null"], format: "int64" },
        resource_type: { type: "string" },
        region: { $ref: "#/$defs/Region" },
        region_slug: { type: ["string", "null"] },
      },
    },
    CreateVolumeRequest: {
      type: "object",
      required: ["name", "size_gigabytes", "region"],
      properties: {
        name: { type: "string", minLength: 1 },
        description: { type: "string" },
        size_gigabytes: { type: "integer", format: "int64", minimum: 1 },
        tags: { type: ["array", "null"], items: { type: "string" } },
        snapshot_id: { type: "string" },
        filesystem_type: { type: "string" },
        region: { type: "string" },
        filesystem_label: { type: "string", maxLength: 16 },
      },
    },
    CreateVolumeSnapshotRequest: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1 },
        tags: { type: ["array", "null"], items: { type: "string" } },
      },
    },
    Droplet: {
      type: "object",
      required: ["id", "name", "status", "created_at", "region", "tags"],
      properties: {
        id: { type: "integer" },
        name: { type: "string" },
        memory: { type: "integer", multipleOf: 8 },
        vcpus: { type: "integer" },
        disk: { type: "integer" },
        locked: { type: "boolean" },
        status: { type: "string", enum: ["new", "active", "off", "archive"] },
        created_at: { type: "string", format: "date-time" },
        features: { type: "array", items: { type: "string" } },
        backup_ids: { type: "array", items: { type: "integer" } },
        snapshot_ids: { type: "array", items: { type: "integer" } },
        volume_ids: { type: "array", items: { type: "string" } },
        size_slug: { type: "string" },
        region: { $ref: "#/$defs/Region" },
        tags: { type: "array", items: { type: "string" } },
        vpc_uuid: { type: "string" },
      },
    },
    DropletAction: { anyOf: [{ $ref: "#/$defs/DropletRebuildAction" }, { $ref: "#/$defs/DropletSnapshotAction" }] },
    DropletRebuildAction: {
      type: "object",
      required: ["type", "image"],
      properties: {
        type: { type: "string", enum: ["rebuild"] },
        image: { oneOf: [{ type: "string" }, { type: "integer" }] },
      },
    },
    DropletSnapshotAction: {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string", enum: ["snapshot"] }, name: { type: "string" } },
    },
    Region: {
      type: "object",
      required: ["available", "features", "name", "sizes", "slug"],
      properties: {
        name: { type: "string" },
        slug: { type: "string" },
        features: { type: "array", items: { type: "string" } },
        available: { type: "boolean" },
        sizes: { type: "array", items: { type: "string" } },
      },
    },
    Snapshot: {
      type: "object",
      required: [
        "id",
        "name",
        "created_at",
        "regions",
        "min_disk_size",
        "size_gigabytes",
        "resource_id",
        "resource_type",
        "tags",
      ],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        created_at: { type: "string", format: "date-time" },
        regions: { type: "array", items: { type: "string" } },
        min_disk_size: { type: "integer" },
        size_gigabytes: { type: "number", format: "float" },
        resource_id: { type: "string" },
        resource_type: { type: "string", enum: ["droplet", "volume"] },
        tags: { type: ["array", "null"], items: { type: "string" } },
      },
    },
    Volume: {
      type: "object",
      properties: {
        id: { type: "string" },
        droplet_ids: { type: ["array", "null"], items: { type: "integer" } },
        name: { type: "string" },
        description: { type: "string" },
        size_gigabytes: { type: "integer", format: "int64" },
        created_at: { type: "string", format: "date-time" },
        tags: { type: ["array", "null"], items: { type: "string" } },
        region: { $ref: "#/$defs/Region" },
        filesystem_type: { type: "string" },
        filesystem_label: { type: "string" },
      },
    },
  },
  collections: {
    actions: {
      schema: { $ref: "#/$defs/Action" },
      id: "id",
      created: "started_at",
      state: {
        field: "status",
        from: "in-progress",
        to: "completed",
        failed: "errored",
        after: 30,
        at: "completed_at",
      },
    },
    droplets: { schema: { $ref: "#/$defs/Droplet" }, id: "id", created: "created_at" },
    snapshots: { schema: { $ref: "#/$defs/Snapshot" }, id: "id", created: "created_at" },
    volumes: { schema: { $ref: "#/$defs/Volume" }, id: "id", created: "created_at" },
  },
  operations: [
    {
      id: "getVolumeSnapshot",
      method: "GET",
      path: "/v2/volumes/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            volume: {
              snapshot: {
                id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                name: "orders-db-nightly",
                created_at: "2026-11-20T02:00:09Z",
                regions: ["nyc1"],
                resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                resource_type: "volume",
                min_disk_size: 100,
                size_gigabytes: 18.6,
                tags: null,
              },
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: {
        collection: "snapshots",
        does: "get",
        id: "snapshot_id",
        item: "/snapshot",
        where: { resource_type: "volume" },
      },
    },
    {
      id: "deleteVolumeSnapshot",
      method: "DELETE",
      path: "/v2/volumes/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        204: { headers: sharedHeaders },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id", where: { resource_type: "volume" } },
    },
    {
      id: "createDropletActionsByTag",
      method: "POST",
      path: "/v2/droplets/actions",
      parameters: [
        {
          in: "query",
          name: "tag_name",
          required: true,
          schema: { type: "string", minLength: 1, pattern: "^[^\\s]+$" },
        },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/DropletSnapshotAction" } } } },
      responses: {
        201: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            started: {
              actions: [
                {
                  id: 36804636,
                  status: "in-progress",
                  type: "snapshot",
                  started_at: "2026-11-21T09:00:00Z",
                  completed_at: null,
                  resource_id: 200776916,
                  resource_type: "droplet",
                  region: {
                    name: "New York 3",
                    slug: "nyc3",
                    available: true,
                    features: ["backups", "metadata"],
                    sizes: ["s-1vcpu-1gb"],
                  },
                  region_slug: "nyc3",
                },
                {
                  id: 36804637,
                  status: "in-progress",
                  type: "snapshot",
                  started_at: "2026-11-21T09:00:00Z",
                  completed_at: null,
                  resource_id: 200776917,
                  resource_type: "droplet",
                  region: {
                    name: "New York 3",
                    slug: "nyc3",
                    available: true,
                    features: ["backups", "metadata"],
                    sizes: ["s-1vcpu-1gb"],
                  },
                  region_slug: "nyc3",
                },
              ],
            },
          },
        },
        401: unauthorizedResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      starts: { operation: "getAction", at: ["/actions"] },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/v2/snapshots/{snapshot_id}",
      parameters: [
        {
          in: "path",
          name: "snapshot_id",
          required: true,
          schema: { anyOf: [{ type: "integer" }, { type: "string" }] },
        },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            droplet: {
              snapshot: {
                id: "6372321",
                name: "web-01-before-upgrade",
                created_at: "2026-10-28T16:47:44Z",
                regions: ["nyc3", "sfo3"],
                resource_id: "200776916",
                resource_type: "droplet",
                min_disk_size: 25,
                size_gigabytes: 2.34,
                tags: ["web", "env:prod"],
              },
            },
            volume: {
              snapshot: {
                id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                name: "orders-db-nightly",
                created_at: "2026-11-20T02:00:09Z",
                regions: ["nyc1"],
                resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                resource_type: "volume",
                min_disk_size: 100,
                size_gigabytes: 18.6,
                tags: null,
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id", item: "/snapshot" },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/v2/snapshots/{snapshot_id}",
      parameters: [
        {
          in: "path",
          name: "snapshot_id",
          required: true,
          schema: { anyOf: [{ type: "integer" }, { type: "string" }] },
        },
      ],
      responses: {
        204: { headers: sharedHeaders },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "listDropletSnapshots",
      method: "GET",
      path: "/v2/droplets/{droplet_id}/snapshots",
      parameters: [
        { in: "path", name: "droplet_id", required: true, schema: { type: "integer", format: "int64", minimum: 1 } },
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 200 } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "one-page": {
              snapshots: [
                {
                  id: 6372321,
                  name: "web-01-before-upgrade",
                  created_at: "2026-10-28T16:47:44Z",
                  regions: ["nyc3", "sfo3"],
                  min_disk_size: 25,
                  size_gigabytes: 2.34,
                  type: "snapshot",
                },
                {
                  id: 6372450,
                  name: "web-01 weekly backup",
                  created_at: "2026-11-16T04:12:00Z",
                  regions: ["nyc3"],
                  min_disk_size: 25,
                  size_gigabytes: 2.51,
                  type: "backup",
                },
              ],
              links: {},
              meta: { total: 2 },
            },
            "first-of-two-pages": {
              snapshots: [
                {
                  id: 6372321,
                  name: "web-01-before-upgrade",
                  created_at: "2026-10-28T16:47:44Z",
                  regions: ["nyc3", "sfo3"],
                  min_disk_size: 25,
                  size_gigabytes: 2.34,
                  type: "snapshot",
                },
              ],
              links: {
                pages: {
                  next: "https://api.digitalocean.com/v2/droplets/200776916/snapshots?page=2&per_page=1",
                  last: "https://api.digitalocean.com/v2/droplets/200776916/snapshots?page=2&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            "last-page": {
              snapshots: [
                {
                  id: 6372450,
                  name: "web-01 weekly backup",
                  created_at: "2026-11-16T04:12:00Z",
                  regions: ["nyc3"],
                  min_disk_size: 25,
                  size_gigabytes: 2.51,
                  type: "backup",
                },
              ],
              links: {
                pages: {
                  first: "https://api.digitalocean.com/v2/droplets/200776916/snapshots?page=1&per_page=1",
                  prev: "https://api.digitalocean.com/v2/droplets/200776916/snapshots?page=1&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            empty: { snapshots: [], links: {}, meta: { total: 0 } },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "per_page", default: 20, max: 200 },
        items: "/snapshots",
        next: "/links/pages/next",
        total: "/meta/total",
      },
      resource: {
        collection: "snapshots",
        does: "list",
        where: { resource_type: "droplet", resource_id: "{droplet_id}" },
      },
    },
    {
      id: "createDropletAction",
      method: "POST",
      path: "/v2/droplets/{droplet_id}/actions",
      parameters: [
        { in: "path", name: "droplet_id", required: true, schema: { type: "integer", format: "int64", minimum: 1 } },
      ],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/DropletAction" } } } },
      responses: {
        201: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            snapshot: {
              action: {
                id: 36804636,
                status: "in-progress",
                type: "snapshot",
                started_at: "2026-11-21T09:00:00Z",
                completed_at: null,
                resource_id: 200776916,
                resource_type: "droplet",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                region_slug: "nyc3",
              },
            },
            rebuild: {
              action: {
                id: 36804790,
                status: "in-progress",
                type: "rebuild",
                started_at: "2026-11-21T09:00:00Z",
                completed_at: null,
                resource_id: 200776916,
                resource_type: "droplet",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                region_slug: "nyc3",
              },
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "actions", does: "create", item: "/action", where: { resource_id: "{droplet_id}" } },
      starts: { operation: "getAction", at: ["/action"] },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/v2/snapshots",
      parameters: [
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 200 } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "resource_type", schema: { type: "string", enum: ["droplet", "volume"] } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "one-page": {
              snapshots: [
                {
                  id: "6372321",
                  name: "web-01-before-upgrade",
                  created_at: "2026-10-28T16:47:44Z",
                  regions: ["nyc3", "sfo3"],
                  resource_id: "200776916",
                  resource_type: "droplet",
                  min_disk_size: 25,
                  size_gigabytes: 2.34,
                  tags: ["web", "env:prod"],
                },
                {
                  id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                  name: "orders-db-nightly",
                  created_at: "2026-11-20T02:00:09Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.6,
                  tags: null,
                },
                {
                  id: "0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10",
                  name: "orders-db-weekly",
                  created_at: "2026-11-15T02:00:11Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.1,
                  tags: ["db"],
                },
              ],
              links: {},
              meta: { total: 3 },
            },
            "first-of-two-pages": {
              snapshots: [
                {
                  id: "6372321",
                  name: "web-01-before-upgrade",
                  created_at: "2026-10-28T16:47:44Z",
                  regions: ["nyc3", "sfo3"],
                  resource_id: "200776916",
                  resource_type: "droplet",
                  min_disk_size: 25,
                  size_gigabytes: 2.34,
                  tags: ["web", "env:prod"],
                },
              ],
              links: {
                pages: {
                  next: "https://api.digitalocean.com/v2/snapshots?page=2&per_page=1",
                  last: "https://api.digitalocean.com/v2/snapshots?page=2&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            "last-page": {
              snapshots: [
                {
                  id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                  name: "orders-db-nightly",
                  created_at: "2026-11-20T02:00:09Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.6,
                  tags: null,
                },
              ],
              links: {
                pages: {
                  first: "https://api.digitalocean.com/v2/snapshots?page=1&per_page=1",
                  prev: "https://api.digitalocean.com/v2/snapshots?page=1&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            empty: { snapshots: [], meta: { total: 0 } },
          },
        },
        401: unauthorizedResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "per_page", default: 20, max: 200 },
        items: "/snapshots",
        next: "/links/pages/next",
        total: "/meta/total",
      },
      resource: { collection: "snapshots", does: "list", where: { resource_type: "{resource_type}" } },
    },
    {
      id: "getAction",
      method: "GET",
      path: "/v2/actions/{action_id}",
      parameters: [
        { in: "path", name: "action_id", required: true, schema: { type: "integer", format: "int64", minimum: 1 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            completed: {
              action: {
                id: 36804636,
                status: "completed",
                type: "snapshot",
                started_at: "2026-11-21T09:00:00Z",
                completed_at: "2026-11-21T09:02:31Z",
                resource_id: 200776916,
                resource_type: "droplet",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                region_slug: "nyc3",
              },
            },
            "in-progress": {
              action: {
                id: 36804636,
                status: "in-progress",
                type: "snapshot",
                started_at: "2026-11-21T09:00:00Z",
                completed_at: null,
                resource_id: 200776916,
                resource_type: "droplet",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                region_slug: "nyc3",
              },
            },
            errored: {
              action: {
                id: 36804636,
                status: "errored",
                type: "snapshot",
                started_at: "2026-11-21T09:00:00Z",
                completed_at: "2026-11-21T09:01:02Z",
                resource_id: 200776916,
                resource_type: "droplet",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                region_slug: "nyc3",
              },
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "actions", does: "get", id: "action_id", item: "/action" },
      job: { state: "/status", running: ["in-progress"], done: ["completed"], failed: ["errored"], item: "/action" },
    },
    {
      id: "listDroplets",
      method: "GET",
      path: "/v2/droplets",
      parameters: [
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 200 } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "tag_name", schema: { type: "string" } },
        { in: "query", name: "name", schema: { type: "string" } },
        { in: "query", name: "type", schema: { type: "string", enum: ["droplets", "gpus"] } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "last-page": {
              droplets: [
                {
                  id: 386734086,
                  name: "shop-01",
                  memory: 1024,
                  vcpus: 1,
                  disk: 25,
                  locked: false,
                  status: "active",
                  created_at: "2026-09-01T08:00:00Z",
                  features: ["backups"],
                  backup_ids: [],
                  snapshot_ids: [119192817],
                  volume_ids: [],
                  size_slug: "s-1vcpu-1gb",
                  region: {
                    name: "New York 3",
                    slug: "nyc3",
                    features: ["backups"],
                    available: true,
                    sizes: ["s-1vcpu-1gb"],
                  },
                  tags: ["shop"],
                  vpc_uuid: "760e09ef-dc84-11e8-981e-3cfdfeaae000",
                },
              ],
              links: {},
              meta: { total: 1 },
            },
          },
        },
        401: unauthorizedResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "per_page", default: 20, max: 200 },
        items: "/droplets",
        next: "/links/pages/next",
        total: "/meta/total",
      },
      resource: { collection: "droplets", does: "list", where: { name: "{name}" } },
    },
    {
      id: "listVolumeSnapshots",
      method: "GET",
      path: "/v2/volumes/{volume_id}/snapshots",
      parameters: [
        { in: "path", name: "volume_id", required: true, schema: { type: "string", format: "uuid" } },
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 200 } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "one-page": {
              snapshots: [
                {
                  id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                  name: "orders-db-nightly",
                  created_at: "2026-11-20T02:00:09Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.6,
                  tags: null,
                },
                {
                  id: "0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10",
                  name: "orders-db-weekly",
                  created_at: "2026-11-15T02:00:11Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.1,
                  tags: ["db"],
                },
              ],
              links: {},
              meta: { total: 2 },
            },
            "first-of-two-pages": {
              snapshots: [
                {
                  id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                  name: "orders-db-nightly",
                  created_at: "2026-11-20T02:00:09Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.6,
                  tags: null,
                },
              ],
              links: {
                pages: {
                  next: "https://api.digitalocean.com/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots?page=2&per_page=1",
                  last: "https://api.digitalocean.com/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots?page=2&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            "last-page": {
              snapshots: [
                {
                  id: "0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10",
                  name: "orders-db-weekly",
                  created_at: "2026-11-15T02:00:11Z",
                  regions: ["nyc1"],
                  resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                  resource_type: "volume",
                  min_disk_size: 100,
                  size_gigabytes: 18.1,
                  tags: ["db"],
                },
              ],
              links: {
                pages: {
                  first: "https://api.digitalocean.com/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots?page=1&per_page=1",
                  prev: "https://api.digitalocean.com/v2/volumes/89bcc42f-85cf-11e6-a004-000f53315871/snapshots?page=1&per_page=1",
                },
              },
              meta: { total: 2 },
            },
            empty: { snapshots: [], links: {}, meta: { total: 0 } },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "per_page", default: 20, max: 200 },
        items: "/snapshots",
        next: "/links/pages/next",
        total: "/meta/total",
      },
      resource: {
        collection: "snapshots",
        does: "list",
        where: { resource_type: "volume", resource_id: "{volume_id}" },
      },
    },
    {
      id: "createVolumeSnapshot",
      method: "POST",
      path: "/v2/volumes/{volume_id}/snapshots",
      parameters: [{ in: "path", name: "volume_id", required: true, schema: { type: "string", format: "uuid" } }],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateVolumeSnapshotRequest" } } },
      },
      responses: {
        201: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            named: {
              snapshot: {
                id: "fbe805e8-866b-11e6-96bf-000f53315a41",
                name: "orders-db-nightly",
                created_at: "2026-11-20T02:00:09Z",
                regions: ["nyc1"],
                resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                resource_type: "volume",
                min_disk_size: 100,
                size_gigabytes: 18.6,
                tags: null,
              },
            },
            tagged: {
              snapshot: {
                id: "0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10",
                name: "orders-db-weekly",
                created_at: "2026-11-15T02:00:11Z",
                regions: ["nyc1"],
                resource_id: "89bcc42f-85cf-11e6-a004-000f53315871",
                resource_type: "volume",
                min_disk_size: 100,
                size_gigabytes: 18.1,
                tags: ["db"],
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: {
        collection: "snapshots",
        does: "create",
        item: "/snapshot",
        where: { resource_type: "volume", resource_id: "{volume_id}" },
      },
    },
    {
      id: "listVolumes",
      method: "GET",
      path: "/v2/volumes",
      parameters: [
        { in: "query", name: "name", schema: { type: "string" } },
        { in: "query", name: "region", schema: { type: "string" } },
        { in: "query", name: "per_page", schema: { type: "integer", minimum: 1, maximum: 200 } },
        { in: "query", name: "page", schema: { type: "integer", minimum: 1 } },
      ],
      responses: {
        200: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "last-page": {
              volumes: [
                {
                  id: "82a48a18-873f-11e6-96bf-000f53315a41",
                  region: {
                    name: "New York 1",
                    slug: "nyc1",
                    features: ["backups"],
                    available: true,
                    sizes: ["s-1vcpu-1gb"],
                  },
                  droplet_ids: [386734086],
                  name: "data",
                  description: "Data of the shop",
                  size_gigabytes: 10,
                  filesystem_type: "ext4",
                  filesystem_label: "data",
                  created_at: "2026-09-01T08:00:00Z",
                  tags: ["prod"],
                },
              ],
              links: {},
              meta: { total: 1 },
            },
          },
        },
        401: unauthorizedResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      pagination: {
        style: "page-number",
        position: "page",
        size: { parameter: "per_page", default: 20, max: 200 },
        items: "/volumes",
        next: "/links/pages/next",
        total: "/meta/total",
      },
      resource: { collection: "volumes", does: "list", where: { name: "{name}" } },
    },
    {
      id: "createVolume",
      method: "POST",
      path: "/v2/volumes",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateVolumeRequest" } } } },
      responses: {
        201: {
          headers: sharedHeaders,
          contentType: "application/json",
          examples: {
            "from-snapshot": {
              volume: {
                id: "506f78a4-e098-11e5-ad9f-000f53306ae1",
                region: {
                  name: "New York 1",
                  slug: "nyc1",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                droplet_ids: [],
                name: "orders-db-restored",
                description: "Restored from the nightly snapshot",
                size_gigabytes: 100,
                created_at: "2026-11-21T09:05:00Z",
                tags: ["db"],
              },
            },
            "empty-volume": {
              volume: {
                id: "7d1e0c52-c6c1-11f0-8a54-000f53306ae1",
                region: {
                  name: "New York 3",
                  slug: "nyc3",
                  available: true,
                  features: ["backups", "metadata"],
                  sizes: ["s-1vcpu-1gb"],
                },
                droplet_ids: [],
                name: "scratch",
                description: "",
                size_gigabytes: 10,
                created_at: "2026-11-21T09:05:00Z",
                filesystem_type: "ext4",
                filesystem_label: "scratch",
                tags: [],
              },
            },
          },
        },
        400: badRequestResponse,
        401: unauthorizedResponse,
        422: unprocessableEntityResponse,
        429: tooManyRequestsResponse,
        500: serverErrorResponse,
        default: unexpectedErrorResponse,
      },
      resource: { collection: "volumes", does: "create", item: "/volume" },
    },
  ],
};
