// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createGoogleComputeClient}. */
export interface GoogleComputeClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `CLOUDSDK_AUTH_ACCESS_TOKEN`.
   */
  token?: Credential | null;
  /**
   * The `project` in calls that do not pass it. Default: the environment variable `GOOGLE_CLOUD_PROJECT`.
   */
  project?: string | undefined;
}

/** A typed client for the GoogleCompute snapshot API. */
export type GoogleComputeClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "pageToken",
  size: { parameter: "maxResults", default: 500, max: 500 },
  items: "/items",
  next: "/nextPageToken",
  sparse: true,
} as const satisfies Pagination;

/** The pagination of each list of the GoogleCompute snapshot API, by path. */
const paginations = {
  "/projects/{project}/global/machineImages": tokenPagination,
  "/projects/{project}/global/snapshots": tokenPagination,
  "/projects/{project}/regions/{region}/snapshots": tokenPagination,
  "/projects/{project}/zones/{zone}/instantSnapshots": tokenPagination,
};

const definition = {
  provider: "google-compute",
  baseUrl: "https://compute.googleapis.com/compute/v1",
  credentials: { token: "CLOUDSDK_AUTH_ACCESS_TOKEN" },
  scopes: { project: { environment: "GOOGLE_CLOUD_PROJECT", path: ["project"] } },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  errorMessage: "/error/message",
  operations: {
    "POST /projects/{project}/global/machineImages": { idempotencyKey: "?requestId" },
    "POST /projects/{project}/global/snapshots": { idempotencyKey: "?requestId" },
    "POST /projects/{project}/regions/{region}/snapshots": { idempotencyKey: "?requestId" },
    "POST /projects/{project}/zones/{zone}/disks": { idempotencyKey: "?requestId" },
    "POST /projects/{project}/zones/{zone}/instances": { idempotencyKey: "?requestId" },
    "POST /projects/{project}/zones/{zone}/instantSnapshots": { idempotencyKey: "?requestId" },
  },
} as const;

/**
 * Creates a typed client for the GoogleCompute snapshot API (`https://compute.googleapis.com/compute/v1`).
 *
 * @throws {CredentialError} when neither `token` nor `CLOUDSDK_AUTH_ACCESS_TOKEN` holds a credential.
 */
export function createGoogleComputeClient(options: GoogleComputeClientOptions = {}): GoogleComputeClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
