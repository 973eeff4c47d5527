// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createE2BClient}. */
export interface E2BClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `E2B_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the E2B snapshot API. */
export type E2BClient = ApiClient<paths, typeof paginations>;

const headerPagination = {
  style: "header",
  position: "nextToken",
  size: { parameter: "limit", default: 100, max: 100 },
  items: "",
  next: "X-Next-Token",
} as const satisfies Pagination;

/** The pagination of each list of the E2B snapshot API, by path. */
const paginations = { "/snapshots": headerPagination };

const definition = {
  provider: "e2b",
  baseUrl: "https://api.e2b.app",
  credentials: { apiKey: "E2B_API_KEY" },
  security: [[{ in: "header", name: "x-api-key", option: "apiKey" }]],
  paginations,
  rateLimitReset: { header: "ratelimit-reset", unit: "seconds" },
  secrets: ["envVars", "envdAccessToken", "headers", "password", "trafficAccessToken"],
} as const;

/**
 * Creates a typed client for the E2B snapshot API (`https://api.e2b.app`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `E2B_API_KEY` holds a credential.
 */
export function createE2BClient(options: E2BClientOptions = {}): E2BClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
