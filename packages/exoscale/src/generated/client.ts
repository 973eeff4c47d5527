// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import { type ApiClient, type ClientOptions, type SigningCredentials, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import { sign } from "../sign.ts";
import type { paths } from "./schema.ts";

/** Options of {@link createExoscaleClient}. */
export interface ExoscaleClientOptions extends ClientOptions {
  /**
   * The keys that sign requests, or a function that returns them; `null` to send no signature. Default: the environment
   * variables `EXOSCALE_API_KEY`, `EXOSCALE_API_SECRET`.
   */
  keys?: SigningCredentials<"apiKey" | "apiSecret"> | null;
  /**
   * The `zone` in the URL of the API. Default: the environment variable `EXOSCALE_ZONE`.
   */
  zone?: string | undefined;
}

/** A typed client for the Exoscale snapshot API. */
export type ExoscaleClient = ApiClient<paths, typeof paginations>;

const singlePagePagination = { style: "none", items: "/block-storage-volumes" } as const satisfies Pagination;

const singlePagePagination2 = { style: "none", items: "/block-storage-snapshots" } as const satisfies Pagination;

const singlePagePagination3 = { style: "none", items: "/instances" } as const satisfies Pagination;

const singlePagePagination4 = { style: "none", items: "/snapshots" } as const satisfies Pagination;

const singlePagePagination5 = { style: "none", items: "/zones" } as const satisfies Pagination;

/** The pagination of each list of the Exoscale snapshot API, by path. */
const paginations = {
  "/block-storage": singlePagePagination,
  "/block-storage-snapshot": singlePagePagination2,
  "/instance": singlePagePagination3,
  "/snapshot": singlePagePagination4,
  "/zone": singlePagePagination5,
};

const definition = {
  provider: "exoscale",
  baseUrl: "https://api-{zone}.exoscale.com/v2",
  credentials: { keys: "EXOSCALE_API_KEY" },
  scopes: { zone: { environment: "EXOSCALE_ZONE", variable: "zone" } },
  security: [
    [
      {
        in: "signature",
        name: "authorization",
        option: "keys",
        signature: { fields: { apiKey: "EXOSCALE_API_KEY", apiSecret: "EXOSCALE_API_SECRET" }, sign },
      },
    ],
  ],
  paginations,
  secrets: ["presigned-url"],
  errorMessage: "/message",
} as const;

/**
 * Creates a typed client for the Exoscale snapshot API (`https://api-{zone}.exoscale.com/v2`).
 *
 * @throws {CredentialError} when neither `keys` nor `EXOSCALE_API_KEY` holds a credential.
 */
export function createExoscaleClient(options: ExoscaleClientOptions = {}): ExoscaleClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
