// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import { createHandlerFactory, type HandlerFactory, type MockContract, type MockResponse } from "@snap/mock";
import type { HttpHandler } from "msw";

const failedResponse: MockResponse = {
  contentType: "application/json",
  examples: { failed: { message: "It failed." } },
};

const invalidResponse: MockResponse = {
  contentType: "application/json",
  examples: { invalid: { message: "That is not valid." } },
};

/** What mocks know of the Acme snapshot API. */
export const contract: MockContract = {
  provider: "acme",
  baseUrl: "https://api.acme.example/base",
  schemes: [{ in: "header", name: "authorization", before: "Bearer " }],
  schemas: {
    CreateSnapshot: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string", minLength: 1 }, tier: { $ref: "#/$defs/Tier" } },
    },
    Tier: { type: "string", enum: ["hot", "cold"] },
  },
  collections: {},
  operations: [
    {
      id: "listSnapshots",
      line: 36,
      method: "GET",
      path: "/snapshots",
      authenticated: true,
      parameters: [
        { in: "query", name: "after", required: false, schema: { type: "string" }, line: 45 },
        { in: "query", name: "limit", required: false, schema: { type: "integer", minimum: 1 }, line: 46 },
        { in: "query", name: "tier", required: false, schema: { $ref: "#/$defs/Tier" }, line: 47 },
      ],
      responses: {
        200: {
          headers: { "x-remaining": "41" },
          contentType: "application/json",
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
    },
    {
      id: "createSnapshot",
      line: 15,
      method: "POST",
      path: "/disks/{disk_id}/snapshots",
      authenticated: true,
      parameters: [{ in: "path", name: "disk_id", required: true, schema: { type: "integer" }, line: 13 }],
      body: { required: true, contentType: "application/json", schema: { $ref: "#/$defs/CreateSnapshot" }, line: 21 },
      responses: {
        201: { contentType: "application/json", examples: { created: { id: "s1", state: "creating", tier: "cold" } } },
        422: invalidResponse,
        default: failedResponse,
      },
    },
  ],
};

/** What a mock cloud of Acme keeps. */
export type Collections = {
};

/** Answers `POST /disks/{disk_id}/snapshots`: Create a snapshot of a disk. */
export const createSnapshotHandler: HandlerFactory<{
  201: "created";
  422: "invalid";
  default: "failed";
}> = createHandlerFactory(contract, "createSnapshot");

/** Answers `GET /snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "one-page";
  422: "invalid";
  default: "failed";
}> = createHandlerFactory(contract, "listSnapshots");

/** One handler for each operation of the Acme snapshot API; each answers its first success example. */
export const handlers: HttpHandler[] = [
  listSnapshotsHandler(),
  createSnapshotHandler(),
];
