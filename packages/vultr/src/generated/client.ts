// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createVultrClient}. */
export interface VultrClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `VULTR_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the Vultr snapshot API. */
export type VultrClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "cursor",
  size: { parameter: "per_page", default: 100, max: 500 },
  items: "/backups",
  next: "/meta/links/next",
  total: "/meta/total",
} as const satisfies Pagination;

const tokenPagination2 = {
  style: "token",
  position: "cursor",
  size: { parameter: "per_page", default: 100, max: 500 },
  items: "/snapshots",
  next: "/meta/links/next",
  total: "/meta/total",
} as const satisfies Pagination;

/** The pagination of each list of the Vultr snapshot API, by path. */
const paginations = { "/backups": tokenPagination, "/blocks/snapshots": tokenPagination2, "/snapshots": tokenPagination2 };

const definition = {
  provider: "vultr",
  baseUrl: "https://api.vultr.com/v2",
  credentials: { apiKey: "VULTR_API_KEY" },
  security: [[{ in: "header", name: "authorization", option: "apiKey", before: "Bearer " }]],
  paginations,
  errorMessage: "/error",
} as const;

/**
 * Creates a typed client for the Vultr snapshot API (`https://api.vultr.com/v2`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `VULTR_API_KEY` holds a credential.
 */
export function createVultrClient(options: VultrClientOptions = {}): VultrClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
