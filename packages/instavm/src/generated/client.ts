// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient } from "@snap/runtime";
import { paginations } from "./operations.ts";
import type { paths } from "./schema.ts";

/** Options of {@link createInstaVMClient}. */
export interface InstaVMClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `INSTAVM_API_KEY`.
   */
  apiKey?: Credential | null;
}

/** A typed client of the InstaVM snapshot API. */
export type InstaVMClient = ApiClient<paths, typeof paginations>;

const definition = {
  provider: "InstaVM",
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
 * Creates a typed client of the InstaVM snapshot API (https://api.instavm.io).
 *
 * @throws {CredentialError} when neither `apiKey` nor `INSTAVM_API_KEY` holds a credential.
 */
export function createInstaVMClient(options: InstaVMClientOptions = {}): InstaVMClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
