// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createAcmeClient}. */
export interface AcmeClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `ACME_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client for the Acme snapshot API. */
export type AcmeClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "after",
  size: { parameter: "limit", default: 10, max: 100 },
  items: "/items",
  next: "/next",
} as const satisfies Pagination;

/** The pagination of each list of the Acme snapshot API, by path. */
const paginations = { "/snapshots": tokenPagination };

const definition = {
  provider: "acme",
  baseUrl: "https://api.acme.example/base",
  credentials: { token: "ACME_TOKEN" },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
} as const;

/**
 * Creates a typed client for the Acme snapshot API (`https://api.acme.example/base`).
 *
 * @throws {CredentialError} when neither `token` nor `ACME_TOKEN` holds a credential.
 */
export function createAcmeClient(options: AcmeClientOptions = {}): AcmeClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
