// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

import type { OperationRecord, Pagination } from "@snap/runtime";

const listSnapshotsPages = {
  style: "token",
  position: "after",
  size: { parameter: "limit", default: 10, max: 100 },
  items: "/items",
  next: "/next",
} as const satisfies Pagination;

/** How the lists of the Acme snapshot API hand out their pages, by path. */
export const paginations = { "/snapshots": listSnapshotsPages };

/** Every operation of the Acme snapshot API by its operationId. */
export const operationsById = {
  /** Get a cold snapshot. */
  getColdSnapshot: { method: "GET", path: "/cold/snapshots/{snapshot_id}", statuses: [200, "default"] },
  /** Delete a cold snapshot. */
  deleteColdSnapshot: { method: "DELETE", path: "/cold/snapshots/{snapshot_id}", statuses: [204, "default"] },
  /** Create a snapshot of a disk. */
  createSnapshot: { method: "POST", path: "/disks/{disk_id}/snapshots", statuses: [201, 422, "default"] },
  /** List snapshots. */
  listSnapshots: { method: "GET", path: "/snapshots", statuses: [200, 422, "default"], pagination: listSnapshotsPages },
} as const satisfies Record<string, OperationRecord>;

/** An operationId of the Acme snapshot API. */
export type OperationId = keyof typeof operationsById;
