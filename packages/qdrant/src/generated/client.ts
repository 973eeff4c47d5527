// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import { type ApiClient, type ClientOptions, type Credential, type Pagination } from "@snap/runtime";
import { media } from "@snap/runtime/media";
import { createScopedClient } from "@snap/runtime/scopes";
import type { paths } from "./schema.ts";

/** Options of {@link createQdrantClient}. */
export interface QdrantClientOptions extends ClientOptions {
  /**
   * The credential, or a function that returns it; `null` to send none. Default: the environment variable `QDRANT_API_KEY`.
   */
  apiKey?: Credential | null;
  /**
   * The `collection_name` in calls that do not pass it. Default: the environment variable `QDRANT_COLLECTION`.
   */
  collection?: string | undefined;
}

/** A typed client for the Qdrant snapshot API. */
export type QdrantClient = ApiClient<paths, typeof paginations>;

const singlePagePagination = { style: "none", items: "/result/collections" } as const satisfies Pagination;

const singlePagePagination2 = { style: "none", items: "/result" } as const satisfies Pagination;

/** The pagination of each list of the Qdrant snapshot API, by path. */
const paginations = { "/collections": singlePagePagination, "/collections/{collection_name}/snapshots": singlePagePagination2 };

const definition = {
  provider: "qdrant",
  baseUrl: "http://localhost:6333",
  credentials: { apiKey: "QDRANT_API_KEY" },
  scopes: { collection: { environment: "QDRANT_COLLECTION", path: ["collection_name"] } },
  security: [
    [{ in: "header", name: "authorization", option: "apiKey", before: "Bearer ", prefix: "eyJ" }],
    [{ in: "header", name: "api-key", option: "apiKey" }],
    [],
  ],
  paginations,
  secrets: ["api_key"],
  errorMessage: "/status/error",
  operations: {
    "GET /collections": { accept: "application/json, text/plain" },
    "GET /collections/{collection_name}/snapshots": { accept: "application/json, text/plain" },
    "POST /collections/{collection_name}/snapshots": { accept: "application/json, text/plain" },
    "GET /collections/{collection_name}/snapshots/{snapshot_name}": {
      accept: "application/json, application/octet-stream, text/plain",
    },
    "DELETE /collections/{collection_name}/snapshots/{snapshot_name}": { accept: "application/json, text/plain" },
    "PUT /collections/{target_name}/snapshots/recover": { accept: "application/json, text/plain" },
  },
  media,
} as const;

/**
 * Creates a typed client for the Qdrant snapshot API (`http://localhost:6333`).
 */
export function createQdrantClient(options: QdrantClientOptions = {}): QdrantClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
