// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import { counted } from "@snap/runtime/paging";
import type { paths } from "./schema.ts";

/** Options of {@link createDaytonaClient}. */
export interface DaytonaClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `DAYTONA_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the Daytona snapshot API. */
export type DaytonaClient = ApiClient<paths, typeof paginations>;

const pageNumberPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "limit", default: 100, max: 200 },
  items: "/items",
  pages: "/totalPages",
  total: "/total",
  paging: counted,
} as const satisfies Pagination;

/** The pagination of each list of the Daytona snapshot API, by path. */
const paginations = { "/snapshots": pageNumberPagination };

const definition = {
  provider: "daytona",
  baseUrl: "https://app.daytona.io/api",
  credentials: { apiKey: "DAYTONA_API_KEY" },
  security: [[{ in: "header", name: "authorization", option: "apiKey", before: "Bearer " }]],
  paginations,
  rateLimitReset: { header: "x-ratelimit-reset-authenticated", unit: "seconds" },
  secrets: ["env"],
  operations: { "DELETE /snapshots/{id}": { bodiless: /^200$/ } },
} as const;

/**
 * Creates a typed client for the Daytona snapshot API (`https://app.daytona.io/api`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `DAYTONA_API_KEY` holds a credential.
 */
export function createDaytonaClient(options: DaytonaClientOptions = {}): DaytonaClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
