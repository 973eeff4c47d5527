// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createNeonClient}. */
export interface NeonClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `NEON_API_KEY`.
   */
  apiKey?: Credential | null;
  /**
   * The `project_id` in calls that do not pass it. Default: the environment variable `NEON_PROJECT_ID`.
   */
  projectId?: string | undefined;
}

/** A typed client for the Neon snapshot API. */
export type NeonClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "cursor",
  size: { parameter: "limit", default: 10, max: 400 },
  items: "/projects",
  next: "/pagination/cursor",
} as const satisfies Pagination;

const tokenPagination2 = {
  style: "token",
  position: "cursor",
  items: "/branches",
  next: "/pagination/next",
} as const satisfies Pagination;

const singlePagePagination = { style: "none", items: "/snapshots" } as const satisfies Pagination;

/** The pagination of each list of the Neon snapshot API, by path. */
const paginations = {
  "/projects": tokenPagination,
  "/projects/{project_id}/branches": tokenPagination2,
  "/projects/{project_id}/snapshots": singlePagePagination,
};

const definition = {
  provider: "neon",
  baseUrl: "https://console.neon.tech/api/v2",
  credentials: { apiKey: "NEON_API_KEY" },
  scopes: { projectId: { environment: "NEON_PROJECT_ID", path: ["project_id"] } },
  security: [[{ in: "header", name: "authorization", option: "apiKey", before: "Bearer " }]],
  paginations,
} as const;

/**
 * Creates a typed client for the Neon snapshot API (`https://console.neon.tech/api/v2`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `NEON_API_KEY` holds a credential.
 */
export function createNeonClient(options: NeonClientOptions = {}): NeonClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
