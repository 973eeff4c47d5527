// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createDigitalOceanClient}. */
export interface DigitalOceanClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `DIGITALOCEAN_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client for the DigitalOcean snapshot API. */
export type DigitalOceanClient = ApiClient<paths, typeof paginations>;

const pageNumberPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 20, max: 200 },
  items: "/droplets",
  next: "/links/pages/next",
  total: "/meta/total",
} as const satisfies Pagination;

const pageNumberPagination2 = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 20, max: 200 },
  items: "/snapshots",
  next: "/links/pages/next",
  total: "/meta/total",
} as const satisfies Pagination;

const pageNumberPagination3 = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 20, max: 200 },
  items: "/volumes",
  next: "/links/pages/next",
  total: "/meta/total",
} as const satisfies Pagination;

/** The pagination of each list of the DigitalOcean snapshot API, by path. */
const paginations = {
  "/v2/droplets": pageNumberPagination,
  "/v2/droplets/{droplet_id}/snapshots": pageNumberPagination2,
  "/v2/snapshots": pageNumberPagination2,
  "/v2/volumes": pageNumberPagination3,
  "/v2/volumes/{volume_id}/snapshots": pageNumberPagination2,
};

const definition = {
  provider: "digitalocean",
  baseUrl: "https://api.digitalocean.com",
  credentials: { token: "DIGITALOCEAN_TOKEN" },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  rateLimitReset: { header: "ratelimit-reset", unit: "epoch-seconds" },
} as const;

/**
 * Creates a typed client for the DigitalOcean snapshot API (`https://api.digitalocean.com`).
 *
 * @throws {CredentialError} when neither `token` nor `DIGITALOCEAN_TOKEN` holds a credential.
 */
export function createDigitalOceanClient(options: DigitalOceanClientOptions = {}): DigitalOceanClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
