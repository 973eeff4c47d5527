// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import { createHandlerFactory, type HandlerFactory, type MockContract, type MockResponse } from "@snap/mock";
import type { HttpHandler } from "msw";

const contract: MockContract = {
  baseUrl: "https://api.fireworks.ai",
  schemes: [{ in: "header", name: "authorization", before: "Bearer " }],
  schemas: { CreateSnapshotRequest: { type: "object", maxProperties: 0 } },
};

const internalResponse: MockResponse = {
  contentType: "application/json",
  examples: { internal: { code: 13, message: "An internal error occurred.", details: [] } },
};

const invalidArgumentResponse: MockResponse = {
  contentType: "application/json",
  examples: { "invalid-argument": { code: 3, message: "A field of the request is not valid.", details: [] } },
};

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  examples: { "not-found": { code: 5, message: "The resource was not found.", details: [] } },
};

const permissionDeniedResponse: MockResponse = {
  contentType: "application/json",
  examples: {
    "permission-denied": { code: 7, message: "The caller lacks the permission for this account.", details: [] },
  },
};

const resourceExhaustedResponse: MockResponse = {
  contentType: "application/json",
  examples: { "rate-limited": { code: 8, message: "The quota is used up, try again later.", details: [] } },
};

const unauthenticatedResponse: MockResponse = {
  contentType: "application/json",
  examples: { unauthenticated: { code: 16, message: "The request carries no valid API key.", details: [] } },
};

const unavailableResponse: MockResponse = {
  contentType: "application/json",
  examples: { unavailable: { code: 14, message: "The service is unavailable, try again.", details: [] } },
};

const unimplementedResponse: MockResponse = {
  contentType: "application/json",
  examples: { unimplemented: { code: 12, message: "The method is not implemented.", details: [] } },
};

/** Answers `GET /v1/accounts/{account_id}/snapshots`: List the snapshots of an account. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "one-page" | "first-of-two-pages" | "last-page" | "empty";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, {
  method: "GET",
  path: "/v1/accounts/{account_id}/snapshots",
  authenticated: true,
  parameters: [
    { in: "path", name: "account_id", required: true, schema: { type: "string" } },
    { in: "query", name: "pageSize", required: false, schema: { type: "integer", format: "int32", minimum: 0 } },
    { in: "query", name: "pageToken", required: false, schema: { type: "string" } },
    { in: "query", name: "filter", required: false, schema: { type: "string" } },
    { in: "query", name: "orderBy", required: false, schema: { type: "string" } },
    { in: "query", name: "readMask", required: false, schema: { type: "string" } },
  ],
  responses: {
    200: {
      contentType: "application/json",
      examples: {
        "one-page": {
          snapshots: [
            {
              name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
              createTime: "2026-10-02T08:15:30Z",
              updateTime: "2026-10-02T08:19:02Z",
              state: "READY",
              status: { code: "OK", message: "" },
              imageRef: "registry.acme-robotics.example/environments/vision:7",
            },
            {
              name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/3",
              createTime: "2026-09-14T17:40:11Z",
              updateTime: "2026-09-14T17:44:57Z",
              state: "READY",
              status: { code: "OK", message: "" },
              imageRef: "registry.acme-robotics.example/environments/vision:3",
            },
            {
              name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3",
              createTime: "2026-11-20T21:05:00Z",
              updateTime: "2026-11-20T21:05:00Z",
              state: "CREATING",
              status: { code: "OK", message: "" },
            },
            {
              name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/2",
              createTime: "2026-11-18T06:30:45Z",
              updateTime: "2026-11-18T06:31:20Z",
              state: "FAILED",
              status: { code: "RESOURCE_EXHAUSTED", message: "The environment's disk exceeds the image size limit." },
            },
          ],
          totalSize: 4,
        },
        "first-of-two-pages": {
          snapshots: [
            {
              name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
              createTime: "2026-10-02T08:15:30Z",
              updateTime: "2026-10-02T08:19:02Z",
              state: "READY",
              status: { code: "OK", message: "" },
              imageRef: "registry.acme-robotics.example/environments/vision:7",
            },
          ],
          nextPageToken: "page-2-of-acme",
          totalSize: 2,
        },
        "last-page": {
          snapshots: [
            {
              name: "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3",
              createTime: "2026-11-20T21:05:00Z",
              updateTime: "2026-11-20T21:05:00Z",
              state: "CREATING",
              status: { code: "OK", message: "" },
            },
          ],
          totalSize: 2,
        },
        empty: {},
      },
    },
    400: invalidArgumentResponse,
    401: unauthenticatedResponse,
    403: permissionDeniedResponse,
    404: notFoundResponse,
    429: resourceExhaustedResponse,
    500: internalResponse,
    501: unimplementedResponse,
    503: unavailableResponse,
  },
});

/** Answers `POST /v1/accounts/{account_id}/snapshots`: Create a snapshot. */
export const createSnapshotHandler: HandlerFactory<{
  200: "creating";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  409: "already-exists";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, {
  method: "POST",
  path: "/v1/accounts/{account_id}/snapshots",
  authenticated: true,
  parameters: [{ in: "path", name: "account_id", required: true, schema: { type: "string" } }],
  body: { required: true, contentType: "application/json", schema: { $ref: "#/$defs/CreateSnapshotRequest" } },
  responses: {
    200: {
      contentType: "application/json",
      examples: {
        creating: {
          name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/8",
          createTime: "2026-11-21T09:00:00Z",
          updateTime: "2026-11-21T09:00:00Z",
          state: "CREATING",
          status: { code: "OK", message: "" },
        },
      },
    },
    400: invalidArgumentResponse,
    401: unauthenticatedResponse,
    403: permissionDeniedResponse,
    404: notFoundResponse,
    409: {
      contentType: "application/json",
      examples: { "already-exists": { code: 6, message: "There is a snapshot like this already.", details: [] } },
    },
    429: resourceExhaustedResponse,
    500: internalResponse,
    501: unimplementedResponse,
    503: unavailableResponse,
  },
});

/** Answers `GET /v1/accounts/{account_id}/snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, {
  method: "GET",
  path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
  authenticated: true,
  parameters: [
    { in: "path", name: "account_id", required: true, schema: { type: "string" } },
    { in: "path", name: "snapshot_id", required: true, schema: { type: "string" } },
    { in: "query", name: "readMask", required: false, schema: { type: "string" } },
  ],
  responses: {
    200: {
      contentType: "application/json",
      examples: {
        ready: {
          name: "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7",
          createTime: "2026-10-02T08:15:30Z",
          updateTime: "2026-10-02T08:19:02Z",
          state: "READY",
          status: { code: "OK", message: "" },
          imageRef: "registry.acme-robotics.example/environments/vision:7",
        },
      },
    },
    400: invalidArgumentResponse,
    401: unauthenticatedResponse,
    403: permissionDeniedResponse,
    404: notFoundResponse,
    429: resourceExhaustedResponse,
    500: internalResponse,
    501: unimplementedResponse,
    503: unavailableResponse,
  },
});

/** Answers `DELETE /v1/accounts/{account_id}/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "deleted";
  400: "invalid-argument";
  401: "unauthenticated";
  403: "permission-denied";
  404: "not-found";
  429: "rate-limited";
  500: "internal";
  501: "unimplemented";
  503: "unavailable";
}> = createHandlerFactory(contract, {
  method: "DELETE",
  path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
  authenticated: true,
  parameters: [
    { in: "path", name: "account_id", required: true, schema: { type: "string" } },
    { in: "path", name: "snapshot_id", required: true, schema: { type: "string" } },
  ],
  responses: {
    200: { contentType: "application/json", examples: { deleted: {} } },
    400: invalidArgumentResponse,
    401: unauthenticatedResponse,
    403: permissionDeniedResponse,
    404: notFoundResponse,
    429: resourceExhaustedResponse,
    500: internalResponse,
    501: unimplementedResponse,
    503: unavailableResponse,
  },
});

/** One handler for each operation of the Fireworks snapshot API; each answers its first success example. */
export const handlers: HttpHandler[] = [
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
];
