// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import { counted } from "@snap/runtime/paging";
import type { paths } from "./schema.ts";

/** Options of {@link createOpenSandboxClient}. */
export interface OpenSandboxClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `OPEN_SANDBOX_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the OpenSandbox snapshot API. */
export type OpenSandboxClient = ApiClient<paths, typeof paginations>;

const pageNumberPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "pageSize", default: 20, max: 200 },
  items: "/items",
  pages: "/pagination/totalPages",
  total: "/pagination/totalItems",
  paging: counted,
} as const satisfies Pagination;

/** The pagination of each list of the OpenSandbox snapshot API, by path. */
const paginations = { "/sandboxes": pageNumberPagination, "/snapshots": pageNumberPagination };

const definition = {
  provider: "opensandbox",
  baseUrl: "http://localhost:8080/v1",
  credentials: { apiKey: "OPEN_SANDBOX_API_KEY" },
  security: [[{ in: "header", name: "open-sandbox-api-key", option: "apiKey" }], []],
  paginations,
  secrets: ["env", "password"],
} as const;

/**
 * Creates a typed client for the OpenSandbox snapshot API (`http://localhost:8080/v1`).
 */
export function createOpenSandboxClient(options: OpenSandboxClientOptions = {}): OpenSandboxClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
