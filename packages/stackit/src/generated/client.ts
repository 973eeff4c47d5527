// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createStackitClient}. */
export interface StackitClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `STACKIT_SERVICE_ACCOUNT_TOKEN`.
   */
  token?: Credential | null;
  /**
   * The `projectId` in calls that do not pass it. Default: the environment variable `STACKIT_PROJECT_ID`.
   */
  projectId?: string | undefined;
  /**
   * The `region` in calls that do not pass it. Default: the environment variable `STACKIT_REGION`.
   */
  region?: string | undefined;
}

/** A typed client for the Stackit snapshot API. */
export type StackitClient = ApiClient<paths, typeof paginations>;

const singlePagePagination = { style: "none", items: "/items" } as const satisfies Pagination;

/** The pagination of each list of the Stackit snapshot API, by path. */
const paginations = {
  "/v2/projects/{projectId}/regions/{region}/backups": singlePagePagination,
  "/v2/projects/{projectId}/regions/{region}/snapshots": singlePagePagination,
  "/v2/projects/{projectId}/regions/{region}/volumes": singlePagePagination,
};

const definition = {
  provider: "stackit",
  baseUrl: "https://iaas.api.stackit.cloud",
  credentials: { token: "STACKIT_SERVICE_ACCOUNT_TOKEN" },
  scopes: {
    projectId: { environment: "STACKIT_PROJECT_ID", path: ["projectId"] },
    region: { environment: "STACKIT_REGION", path: ["region"] },
  },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations,
  errorMessage: "/msg",
  operations: { "POST /v2/projects/{projectId}/regions/{region}/backups/{backupId}/restore": { bodiless: /^202$/ } },
} as const;

/**
 * Creates a typed client for the Stackit snapshot API (`https://iaas.api.stackit.cloud`).
 *
 * @throws {CredentialError} when neither `token` nor `STACKIT_SERVICE_ACCOUNT_TOKEN` holds a credential.
 */
export function createStackitClient(options: StackitClientOptions = {}): StackitClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
