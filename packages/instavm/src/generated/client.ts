// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createInstaVMClient}. */
export interface InstaVMClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `INSTAVM_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client for the InstaVM snapshot API. */
export type InstaVMClient = ApiClient<paths, typeof paginations>;

const singlePagePagination = { style: "none", items: "" } as const satisfies Pagination;

/** The pagination of each list of the InstaVM snapshot API, by path. */
const paginations = { "/v1/snapshots": singlePagePagination };

const definition = {
  provider: "instavm",
  baseUrl: "https://api.instavm.io",
  credentials: { apiKey: "INSTAVM_API_KEY" },
  security: [
    [{ in: "header", name: "x-api-key", option: "apiKey", prefix: "instavm_sk_" }],
    [{ in: "header", name: "authorization", option: "apiKey", before: "Bearer " }],
  ],
  paginations,
  secrets: ["dns_credentials"],
} as const;

/**
 * Creates a typed client for the InstaVM snapshot API (`https://api.instavm.io`).
 *
 * @throws {CredentialError} when neither `apiKey` nor `INSTAVM_API_KEY` holds a credential.
 */
export function createInstaVMClient(options: InstaVMClientOptions = {}): InstaVMClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
