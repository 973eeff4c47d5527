// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createHetznerClient}. */
export interface HetznerClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `HCLOUD_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client for the Hetzner snapshot API. */
export type HetznerClient = ApiClient<paths, typeof paginations>;

const pageNumberPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 25, max: 50 },
  items: "/images",
  next: "/meta/pagination/next_page",
  total: "/meta/pagination/total_entries",
} as const satisfies Pagination;

const pageNumberPagination2 = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 25, max: 50 },
  items: "/servers",
  next: "/meta/pagination/next_page",
  total: "/meta/pagination/total_entries",
} as const satisfies Pagination;

/** The pagination of each list of the Hetzner snapshot API, by path. */
const paginations = { "/images": pageNumberPagination, "/servers": pageNumberPagination2 };

const definition = {
  provider: "hetzner",
  baseUrl: "https://api.hetzner.cloud/v1",
  credentials: { token: "HCLOUD_TOKEN" },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  secrets: ["root_password"],
  errorMessage: "/error/message",
} as const;

/**
 * Creates a typed client for the Hetzner snapshot API (`https://api.hetzner.cloud/v1`).
 *
 * @throws {CredentialError} when neither `token` nor `HCLOUD_TOKEN` holds a credential.
 */
export function createHetznerClient(options: HetznerClientOptions = {}): HetznerClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
