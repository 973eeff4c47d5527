// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, createApiClient, type Pagination } from "@snap/runtime";
import type { paths } from "./schema.ts";

/** Options of {@link createOpenStackCinderClient}. */
export interface OpenStackCinderClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `OS_TOKEN`.
   */
  token?: Credential | null;
}

/** A typed client for the OpenStackCinder snapshot API. */
export type OpenStackCinderClient = ApiClient<paths, typeof paginations>;

const nextLinkPagination = {
  style: "next-link",
  position: "marker",
  size: { parameter: "limit", default: 1000, max: 1000 },
  items: "/backups",
  next: "/backups_links/0/href",
} as const satisfies Pagination;

const nextLinkPagination2 = {
  style: "next-link",
  position: "marker",
  size: { parameter: "limit", default: 1000, max: 1000 },
  items: "/snapshots",
  next: "/snapshots_links/0/href",
} as const satisfies Pagination;

const nextLinkPagination3 = {
  style: "next-link",
  position: "marker",
  size: { parameter: "limit", default: 1000, max: 1000 },
  items: "/volumes",
  next: "/volumes_links/0/href",
} as const satisfies Pagination;

/** The pagination of each list of the OpenStackCinder snapshot API, by path. */
const paginations = {
  "/backups/detail": nextLinkPagination,
  "/snapshots/detail": nextLinkPagination2,
  "/volumes/detail": nextLinkPagination3,
};

const definition = {
  provider: "openstack-cinder",
  baseUrl: "http://localhost:8776/v3",
  credentials: { token: "OS_TOKEN" },
  security: [[{ in: "header", name: "x-auth-token", option: "token" }]],
  paginations,
  operations: {
    "DELETE /backups/{backup_id}": { bodiless: /^202$/ },
    "DELETE /snapshots/{snapshot_id}": { bodiless: /^202$/ },
    "POST /volumes/{volume_id}/action": { bodiless: /^202$/ },
  },
} as const;

/**
 * Creates a typed client for the OpenStackCinder snapshot API (`http://localhost:8776/v3`).
 *
 * @throws {CredentialError} when neither `token` nor `OS_TOKEN` holds a credential.
 */
export function createOpenStackCinderClient(options: OpenStackCinderClientOptions = {}): OpenStackCinderClient {
  return createApiClient<paths, typeof paginations>(definition, options);
}
