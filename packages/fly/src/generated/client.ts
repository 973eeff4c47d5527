// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createFlyClient}. */
export interface FlyClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `FLY_API_TOKEN`.
   */
  token?: Credential | null;
  /**
   * The `org_slug` in calls that do not pass it. Default: the environment variable `FLY_ORG`.
   */
  org?: string | undefined;
  /**
   * The `app_name` in calls that do not pass it. Default: the environment variable `FLY_APP`.
   */
  app?: string | undefined;
  /**
   * The `volume_id` in calls that do not pass it. Default: the environment variable `FLY_VOLUME`.
   */
  volume?: string | undefined;
}

/** A typed client for the Fly snapshot API. */
export type FlyClient = ApiClient<paths, typeof paginations>;

const singlePagePagination = { style: "none", items: "/apps" } as const satisfies Pagination;

const singlePagePagination2 = { style: "none", items: "" } as const satisfies Pagination;

/** The pagination of each list of the Fly snapshot API, by path. */
const paginations = {
  "/apps": singlePagePagination,
  "/apps/{app_name}/volumes": singlePagePagination2,
  "/apps/{app_name}/volumes/{volume_id}/snapshots": singlePagePagination2,
};

const definition = {
  provider: "fly",
  baseUrl: "https://api.machines.dev/v1",
  credentials: { token: "FLY_API_TOKEN" },
  scopes: {
    org: { environment: "FLY_ORG", query: { "GET /apps": "org_slug" } },
    app: { environment: "FLY_APP", path: ["app_name"] },
    volume: { environment: "FLY_VOLUME", path: ["volume_id"] },
  },
  security: [
    [{ in: "header", name: "authorization", option: "token", prefix: "FlyV1 " }],
    [{ in: "header", name: "authorization", option: "token", before: "Bearer " }],
  ],
  paginations,
  errorMessage: "/error",
  operations: { "POST /apps/{app_name}/volumes/{volume_id}/snapshots": { bodiless: /^200$/ } },
} as const;

/**
 * Creates a typed client for the Fly snapshot API (`https://api.machines.dev/v1`).
 *
 * @throws {CredentialError} when neither `token` nor `FLY_API_TOKEN` holds a credential.
 */
export function createFlyClient(options: FlyClientOptions = {}): FlyClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
