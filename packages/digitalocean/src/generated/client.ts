// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient } from "@snap/runtime";
import { paginations } from "./operations.ts";
import type { paths } from "./schema.ts";

/** Options of {@link createDigitalOceanClient}. */
export interface DigitalOceanClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `DIGITALOCEAN_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client of the DigitalOcean snapshot API. */
export type DigitalOceanClient = ApiClient<paths, typeof paginations>;

const definition = {
  provider: "DigitalOcean",
  baseUrl: "https://api.digitalocean.com",
  credentials: { token: "DIGITALOCEAN_TOKEN" },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  rateLimitReset: { header: "ratelimit-reset", unit: "epoch-seconds" },
} as const;

/**
 * Creates a typed client of the DigitalOcean snapshot API (https://api.digitalocean.com).
 *
 * @throws {CredentialError} when neither `token` nor `DIGITALOCEAN_TOKEN` holds a credential.
 */
export function createDigitalOceanClient(options: DigitalOceanClientOptions = {}): DigitalOceanClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
