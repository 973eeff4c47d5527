// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient } from "@snap/runtime";
import { paginations } from "./operations.ts";
import type { paths } from "./schema.ts";

/** Options of {@link createAcmeClient}. */
export interface AcmeClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `ACME_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client of the Acme snapshot API. */
export type AcmeClient = ApiClient<paths, typeof paginations>;

const definition = {
  provider: "Acme",
  baseUrl: "https://api.acme.example/base",
  credentials: { token: "ACME_TOKEN" },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
} as const;

/**
 * Creates a typed client of the Acme snapshot API (https://api.acme.example/base).
 *
 * @throws {CredentialError} when neither `token` nor `ACME_TOKEN` holds a credential.
 */
export function createAcmeClient(options: AcmeClientOptions = {}): AcmeClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
