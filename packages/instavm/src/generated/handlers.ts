// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import { createHandlerFactory, type HandlerFactory, type MockContract, type MockResponse } from "@snap/mock";
import type { HttpHandler } from "msw";
import type { components } from "./schema.ts";

const notFoundResponse: MockResponse = {
  contentType: "application/json",
  examples: { "not-found": { detail: "Not found" } },
};

const rateLimitedResponse: MockResponse = {
  contentType: "application/json",
  examples: { "rate-limited": { detail: "Too many requests" } },
};

const serverErrorResponse: MockResponse = {
  contentType: "application/json",
  examples: { "server-error": { detail: "Internal server error" } },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  examples: { unauthorized: { detail: "The key is not valid or the session has ended" } },
};

const validationFailedResponse: MockResponse = {
  contentType: "application/json",
  examples: {
    "validation-error": { detail: [{ loc: ["body", "oci_image"], msg: "This field is required", type: "missing" }] },
    "message-only": { detail: "The request cannot be processed" },
  },
};

/** What mocks know of the InstaVM snapshot API. */
export const contract: MockContract = {
  provider: "instavm",
  baseUrl: "https://api.instavm.io",
  security: [
    [{ in: "header", name: "x-api-key", prefix: "instavm_sk_" }],
    [{ in: "header", name: "authorization", before: "Bearer " }],
  ],
  schemas: {
    BuildArgs: {
      type: "object",
      properties: {
        disk_size_gb: { type: ["integer", "null"], minimum: 1, maximum: 16 },
        envs: { type: ["object", "null"], additionalProperties: { type: "string" } },
        extra_apt_packages: { type: ["string", "null"] },
        extra_npm_packages: { type: ["string", "null"] },
        extra_pip_packages: { type: ["string", "null"] },
        git_clone_branch: { type: ["string", "null"] },
        git_clone_url: { type: ["string", "null"] },
        post_build_cmd: { type: ["string", "null"] },
      },
    },
    CloneVmRequest: { type: "object", properties: { snapshot_name: { type: ["string", "null"] } } },
    CreateSnapshotRequest: {
      type: "object",
      required: ["oci_image"],
      properties: {
        oci_image: { type: "string" },
        name: { type: ["string", "null"] },
        vcpu_count: { type: "integer", minimum: 1, maximum: 8 },
        memory_mb: { type: "integer", minimum: 128, maximum: 8192 },
        type: { type: "string", enum: ["user", "system"] },
        build_args: { anyOf: [{ $ref: "#/$defs/BuildArgs" }, { type: "null" }] },
      },
    },
    CreateVmRequest: {
      type: "object",
      properties: {
        snapshot_id: { type: ["string", "null"] },
        session_id: { type: ["string", "null"] },
        vm_lifetime_seconds: { type: ["integer", "null"] },
        memory_mb: { type: ["integer", "null"] },
        vcpu_count: { type: ["integer", "null"] },
        metadata: { type: ["object", "null"], additionalProperties: true },
        env: { type: ["object", "null"], additionalProperties: { type: "string" } },
        egress_policy: { type: ["object", "null"], additionalProperties: true },
        snapshot_on_terminate: { type: ["boolean", "null"] },
        snapshot_name: { type: ["string", "null"] },
        share: {
          type: ["object", "null"],
          required: ["port"],
          properties: { port: { type: "integer", minimum: 1, maximum: 65535 }, is_public: { type: "boolean" } },
        },
        custom_domain: {
          type: ["object", "null"],
          required: ["domain"],
          properties: {
            domain: { type: "string" },
            dns_provider: { type: "string" },
            dns_credentials: { type: "object", additionalProperties: true },
          },
        },
      },
    },
    CreateVmSnapshotRequest: { type: "object", properties: { name: { type: ["string", "null"] } } },
    SnapshotInfo: {
      type: "object",
      required: ["id", "status", "snapshot_type", "created_at", "updated_at"],
      properties: {
        id: { type: "string" },
        name: { type: ["string", "null"] },
        status: { type: "string" },
        source_vm_id: { type: ["string", "null"] },
        snapshot_type: { type: "string" },
        type: { type: "string" },
        oci_image: { type: ["string", "null"] },
        vcpu_count: { type: ["integer", "null"] },
        memory_mb: { type: ["integer", "null"] },
        size_bytes: { type: "integer", format: "int64" },
        is_public: { type: "boolean" },
        last_error: { type: ["string", "null"] },
        created_at: { type: "string" },
        updated_at: { type: "string" },
      },
    },
  },
  collections: {
    snapshots: {
      schema: { $ref: "#/$defs/SnapshotInfo" },
      id: "id",
      created: "created_at",
      updated: "updated_at",
      state: { field: "status", from: "building", to: "ready", failed: "failed", after: 90 },
    },
  },
  operations: [
    {
      id: "getSnapshot",
      line: 222,
      method: "GET",
      path: "/v1/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" }, line: 215 }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            ready: {
              id: "snap_a1f39c",
              name: "python-data",
              status: "ready",
              source_vm_id: null,
              snapshot_type: "oci",
              type: "user",
              oci_image: "docker.io/library/python:3.13-slim",
              vcpu_count: 2,
              memory_mb: 1024,
              size_bytes: 1288490188,
              is_public: false,
              last_error: null,
              created_at: "2026-11-03T10:12:44.120000",
              updated_at: "2026-11-03T10:16:09.480000",
            },
            building: {
              id: "snap_d4410f",
              name: "node-worker",
              status: "building",
              source_vm_id: null,
              snapshot_type: "oci",
              type: "user",
              oci_image: "docker.io/library/node:24-slim",
              vcpu_count: 2,
              memory_mb: 1024,
              size_bytes: 0,
              is_public: false,
              last_error: null,
              created_at: "2026-11-21T09:00:00.000000",
              updated_at: "2026-11-21T09:00:00.000000",
            },
            failed: {
              id: "snap_c90d11",
              name: "gpu-tools",
              status: "failed",
              source_vm_id: null,
              snapshot_type: "oci",
              type: "user",
              oci_image: "ghcr.io/acme-robotics/gpu-tools:2",
              vcpu_count: 2,
              memory_mb: 1024,
              size_bytes: 0,
              is_public: false,
              last_error: "The image could not be pulled: manifest unknown",
              created_at: "2026-11-20T07:01:00.000000",
              updated_at: "2026-11-20T07:01:32.900000",
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "snapshot_id" },
    },
    {
      id: "deleteSnapshot",
      line: 291,
      method: "DELETE",
      path: "/v1/snapshots/{snapshot_id}",
      parameters: [{ in: "path", name: "snapshot_id", required: true, schema: { type: "string" }, line: 215 }],
      responses: {
        200: { contentType: "application/json", examples: { deleted: { status: "deleted" } } },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "snapshot_id" },
    },
    {
      id: "listSnapshots",
      line: 29,
      method: "GET",
      path: "/v1/snapshots",
      parameters: [{ in: "query", name: "type", schema: { type: "string", enum: ["user", "system"] }, line: 37 }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            "own-and-public": [
              {
                id: "snap_a1f39c",
                name: "python-data",
                status: "ready",
                source_vm_id: null,
                snapshot_type: "oci",
                type: "user",
                oci_image: "docker.io/library/python:3.13-slim",
                vcpu_count: 2,
                memory_mb: 1024,
                size_bytes: 1288490188,
                is_public: false,
                last_error: null,
                created_at: "2026-11-03T10:12:44.120000",
                updated_at: "2026-11-03T10:16:09.480000",
              },
              {
                id: "snap_b27e40",
                name: "after-migration",
                status: "ready",
                source_vm_id: "vm_5d20c7",
                snapshot_type: "vm",
                type: "user",
                oci_image: null,
                vcpu_count: 2,
                memory_mb: 2048,
                size_bytes: 4402341478,
                is_public: false,
                last_error: null,
                created_at: "2026-11-19T22:40:05.002000",
                updated_at: "2026-11-19T22:41:17.310000",
              },
              {
                id: "snap_c90d11",
                name: "gpu-tools",
                status: "failed",
                source_vm_id: null,
                snapshot_type: "oci",
                type: "user",
                oci_image: "ghcr.io/acme-robotics/gpu-tools:2",
                vcpu_count: 2,
                memory_mb: 1024,
                size_bytes: 0,
                is_public: false,
                last_error: "The image could not be pulled: manifest unknown",
                created_at: "2026-11-20T07:01:00.000000",
                updated_at: "2026-11-20T07:01:32.900000",
              },
              {
                id: "snap_sys_ubuntu24",
                name: "ubuntu-24.04",
                status: "ready",
                source_vm_id: null,
                snapshot_type: "base",
                type: "system",
                oci_image: null,
                vcpu_count: null,
                memory_mb: null,
                size_bytes: 734003200,
                is_public: true,
                last_error: null,
                created_at: "2026-06-01T00:00:00",
                updated_at: "2026-06-01T00:00:00",
              },
            ],
            building: [
              {
                id: "snap_d4410f",
                name: "node-worker",
                status: "building",
                source_vm_id: null,
                snapshot_type: "oci",
                type: "user",
                oci_image: "docker.io/library/node:24-slim",
                vcpu_count: 2,
                memory_mb: 1024,
                size_bytes: 0,
                is_public: false,
                last_error: null,
                created_at: "2026-11-21T09:00:00.000000",
                updated_at: "2026-11-21T09:00:00.000000",
              },
            ],
            empty: [],
          },
        },
        401: unauthorizedResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      pagination: { style: "none", items: "" },
      resource: { collection: "snapshots", does: "list", where: { type: "{type}" } },
    },
    {
      id: "createSnapshot",
      line: 135,
      method: "POST",
      path: "/v1/snapshots",
      parameters: [],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateSnapshotRequest" } } },
        line: 145,
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            building: {
              id: "snap_d4410f",
              name: "node-worker",
              status: "building",
              source_vm_id: null,
              snapshot_type: "oci",
              type: "user",
              oci_image: "docker.io/library/node:24-slim",
              vcpu_count: 2,
              memory_mb: 1024,
              size_bytes: 0,
              is_public: false,
              last_error: null,
              created_at: "2026-11-21T09:00:00.000000",
              updated_at: "2026-11-21T09:00:00.000000",
            },
            "building-with-build": {
              id: "snap_d5b208",
              name: "node-worker",
              status: "building",
              source_vm_id: null,
              snapshot_type: "oci",
              type: "user",
              oci_image: "docker.io/library/node:24-slim",
              vcpu_count: 4,
              memory_mb: 4096,
              size_bytes: 0,
              is_public: false,
              last_error: null,
              created_at: "2026-11-21T09:00:00.000000",
              updated_at: "2026-11-21T09:00:00.000000",
            },
          },
        },
        401: unauthorizedResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
      resource: { collection: "snapshots", does: "create" },
    },
    {
      id: "createVmSnapshot",
      line: 407,
      method: "POST",
      path: "/v1/vms/{vm_id}/snapshot",
      parameters: [
        { in: "path", name: "vm_id", required: true, schema: { type: "string" }, line: 412 },
        { in: "query", name: "wait", schema: { type: "boolean" }, line: 418 },
      ],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateVmSnapshotRequest" } } },
        line: 428,
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            ready: { snapshot_id: "snap_b27e40", status: "ready" },
            building: { snapshot_id: "snap_b27e40", status: "building" },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
    },
    {
      id: "cloneVm",
      line: 359,
      method: "POST",
      path: "/v1/vms/{vm_id}/clone",
      parameters: [
        { in: "path", name: "vm_id", required: true, schema: { type: "string" }, line: 364 },
        { in: "query", name: "wait", schema: { type: "boolean" }, line: 370 },
      ],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CloneVmRequest" } } },
        line: 380,
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            cloned: {
              vm_id: "vm_8812fe",
              session_id: "sess_17d3b6",
              status: "running",
              snapshot_id: "snap_e6007a",
              snapshot_deleted: false,
            },
          },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
    },
    {
      id: "createVm",
      line: 316,
      method: "POST",
      path: "/v1/vms",
      parameters: [{ in: "query", name: "wait", schema: { type: "boolean" }, line: 321 }],
      body: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/$defs/CreateVmRequest" } } },
        line: 331,
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: { started: { vm_id: "vm_77ab02", session_id: "sess_90cc1e", status: "running" } },
        },
        401: unauthorizedResponse,
        404: notFoundResponse,
        422: validationFailedResponse,
        429: rateLimitedResponse,
        500: serverErrorResponse,
      },
    },
  ],
};

/** What a mock cloud of InstaVM keeps. */
export type Collections = {
  snapshots: components["schemas"]["SnapshotInfo"];
};

/** Answers `GET /v1/snapshots`: List snapshots. */
export const listSnapshotsHandler: HandlerFactory<{
  200: "own-and-public" | "building" | "empty";
  401: "unauthorized";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "listSnapshots");

/** Answers `POST /v1/snapshots`: Create a snapshot from a container image. */
export const createSnapshotHandler: HandlerFactory<{
  200: "building" | "building-with-build";
  401: "unauthorized";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createSnapshot");

/** Answers `GET /v1/snapshots/{snapshot_id}`: Get a snapshot. */
export const getSnapshotHandler: HandlerFactory<{
  200: "ready" | "building" | "failed";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "getSnapshot");

/** Answers `DELETE /v1/snapshots/{snapshot_id}`: Delete a snapshot. */
export const deleteSnapshotHandler: HandlerFactory<{
  200: "deleted";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "deleteSnapshot");

/** Answers `POST /v1/vms`: Start a VM, from a snapshot if one is named. */
export const createVmHandler: HandlerFactory<{
  200: "started";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createVm");

/** Answers `POST /v1/vms/{vm_id}/clone`: Clone a VM. */
export const cloneVmHandler: HandlerFactory<{
  200: "cloned";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "cloneVm");

/** Answers `POST /v1/vms/{vm_id}/snapshot`: Create a snapshot of a VM. */
export const createVmSnapshotHandler: HandlerFactory<{
  200: "ready" | "building";
  401: "unauthorized";
  404: "not-found";
  422: "validation-error" | "message-only";
  429: "rate-limited";
  500: "server-error";
}> = createHandlerFactory(contract, "createVmSnapshot");

/** One handler for each operation of the InstaVM snapshot API; each answers its first success example. */
export const handlers: HttpHandler[] = [
  getSnapshotHandler(),
  deleteSnapshotHandler(),
  listSnapshotsHandler(),
  createSnapshotHandler(),
  createVmSnapshotHandler(),
  cloneVmHandler(),
  createVmHandler(),
];
