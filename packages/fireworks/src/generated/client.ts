// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createFireworksClient}. */
export interface FireworksClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `FIREWORKS_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the Fireworks snapshot API. */
export type FireworksClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "pageToken",
  size: { parameter: "pageSize", default: 50, max: 200 },
  items: "/snapshots",
  next: "/nextPageToken",
  total: "/totalSize",
  sparse: true,
} as const satisfies Pagination;

/** The pagination of each list of the Fireworks snapshot API, by path. */
const paginations = { "/v1/accounts/{account_id}/snapshots": tokenPagination };

const definition = {
  provider: "fireworks",
  baseUrl: "https://api.fireworks.ai",
  credentials: { apiKey: "FIREWORKS_API_KEY" },
  security: [[{ in: "header", name: "authorization", option: "apiKey", before: "Bearer " }]],
  paginations,
} as const;

/**
 * Creates a typed client for the Fireworks snapshot API (`https://api.fireworks.ai`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `FIREWORKS_API_KEY` holds a credential.
 */
export function createFireworksClient(options: FireworksClientOptions = {}): FireworksClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
