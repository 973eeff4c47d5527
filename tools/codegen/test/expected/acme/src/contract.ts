// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";

const failedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { failed: { message: "It failed." } },
};

const invalidResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Failure" },
  examples: { invalid: { message: "That is not valid." } },
};

/** The contract of the Acme snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "acme",
  baseUrl: "https://api.acme.example/base",
  security: [[{ in: "header", name: "authorization", before: "Bearer " }]],
  headers: { "x-remaining": { type: "integer" } },
  schemas: {
    CreateSnapshot: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string", minLength: 1 }, tier: { $ref: "#/$defs/Tier" } },
    },
    Failure: { type: "object", required: ["message"], properties: { message: { type: "string" } } },
    Snapshot: {
      type: "object",
      required: ["id", "state"],
      properties: {
        id: { type: "string" },
        state: { type: "string", enum: ["creating", "ready", "failed"] },
        disk_id: { type: "integer" },
        created_at: { type: "string" },
        updated_at: { type: "string" },
        ended_at: { type: ["string", "null"] },
        labels: { type: "array", items: { type: "string", enum: ["a", "b"] } },
        tier: { $ref: "#/$defs/Tier" },
      },
    },
    Tier: { type: "string", enum: ["hot", "cold"] },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "id",
      created: "created_at",
      updated: "updated_at",
      state: { field: "state", from: "creating", to: "ready", failed: "failed", after: 60, at: "ended_at" },
    },
  },
  operations: [
    {
      id: "getColdSnapshot",
      method: "GET",
      path: "/cold/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: { type: "object", properties: { snapshot: { $ref: "#/$defs/Snapshot" } } },
          examples: { found: { snapshot: { id: "s2", state: "ready", tier: "cold" } } },
        },
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id", item: "/snapshot", where: { tier: "cold" } },
    },
    {
      id: "deleteColdSnapshot",
      method: "DELETE",
      path: "/cold/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" } }],
      responses: { 204: {}, default: failedResponse },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id", where: { tier: "cold" } },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/snapshots",
      parameters: [
        { in: "query", name: "after", schema: { type: "string" } },
        { in: "query", name: "limit", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "tier", schema: { $ref: "#/$defs/Tier" } },
      ],
      responses: {
        200: {
          headers: { "x-remaining": "41" },
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["items"],
            properties: { items: { type: "array", items: { $ref: "#/$defs/Snapshot" } }, next: { type: "string" } },
          },
          examples: { "one-page": { items: [{ id: "s1", state: "ready", tier: "hot" }] } },
        },
        422: invalidResponse,
        default: failedResponse,
      },
      pagination: {
        style: "token",
        position: "after",
        size: { parameter: "limit", default: 10, max: 100 },
        items: "/items",
        next: "/next",
      },
      resource: { collection: "snapshots", does: "list", where: { tier: "{tier}" } },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/disks/{disk_id}/snapshots",
      parameters: [{ in: "path", name: "disk_id", required: true, schema: { type: "integer" } }],
      body: { required: true, content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshot" } } } },
      responses: {
        201: { contentType: "application/json", examples: { created: { id: "s1", state: "creating", tier: "cold" } } },
        422: invalidResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "create", where: { disk_id: "{disk_id}" } },
    },
  ],
};
