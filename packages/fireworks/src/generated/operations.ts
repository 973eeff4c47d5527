// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import type { OperationRecord, Pagination } from "@snap/runtime";

const listSnapshotsPages = {
  style: "token",
  position: "pageToken",
  size: { parameter: "pageSize", default: 50, max: 200 },
  items: "/snapshots",
  next: "/nextPageToken",
  total: "/totalSize",
  sparse: true,
} as const satisfies Pagination;

/** How the lists of the Fireworks snapshot API hand out their pages, by path. */
export const paginations = { "/v1/accounts/{account_id}/snapshots": listSnapshotsPages };

/** Every operation of the Fireworks snapshot API by its operationId. */
export const operationsById = {
  /** List the snapshots of an account. */
  listSnapshots: {
    method: "GET",
    path: "/v1/accounts/{account_id}/snapshots",
    statuses: [200, 400, 401, 403, 404, 429, 500, 501, 503],
    pagination: listSnapshotsPages,
  },
  /** Create a snapshot. */
  createSnapshot: {
    method: "POST",
    path: "/v1/accounts/{account_id}/snapshots",
    statuses: [200, 400, 401, 403, 404, 409, 429, 500, 501, 503],
  },
  /** Get a snapshot. */
  getSnapshot: {
    method: "GET",
    path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
    statuses: [200, 400, 401, 403, 404, 429, 500, 501, 503],
  },
  /** Delete a snapshot. */
  deleteSnapshot: {
    method: "DELETE",
    path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
    statuses: [200, 400, 401, 403, 404, 429, 500, 501, 503],
  },
} as const satisfies Record<string, OperationRecord>;

/** An operationId of the Fireworks snapshot API. */
export type OperationId = keyof typeof operationsById;
