// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import type { OperationRecord, Pagination } from "@snap/runtime";

const listSnapshotsPages = { style: "none", items: "" } as const satisfies Pagination;

/** How the lists of the InstaVM snapshot API hand out their pages, by path. */
export const paginations = { "/v1/snapshots": listSnapshotsPages };

/** Every operation of the InstaVM snapshot API by its operationId. */
export const operationsById = {
  /** List snapshots. */
  listSnapshots: {
    method: "GET",
    path: "/v1/snapshots",
    statuses: [200, 401, 422, 429, 500],
    pagination: listSnapshotsPages,
  },
  /** Create a snapshot from a container image. */
  createSnapshot: { method: "POST", path: "/v1/snapshots", statuses: [200, 401, 422, 429, 500] },
  /** Get a snapshot. */
  getSnapshot: { method: "GET", path: "/v1/snapshots/{snapshot_id}", statuses: [200, 401, 404, 422, 429, 500] },
  /** Delete a snapshot. */
  deleteSnapshot: { method: "DELETE", path: "/v1/snapshots/{snapshot_id}", statuses: [200, 401, 404, 422, 429, 500] },
  /** Start a VM, from a snapshot if one is named. */
  createVm: { method: "POST", path: "/v1/vms", statuses: [200, 401, 404, 422, 429, 500] },
  /** Clone a VM. */
  cloneVm: { method: "POST", path: "/v1/vms/{vm_id}/clone", statuses: [200, 401, 404, 422, 429, 500] },
  /** Create a snapshot of a VM. */
  createVmSnapshot: { method: "POST", path: "/v1/vms/{vm_id}/snapshot", statuses: [200, 401, 404, 422, 429, 500] },
} as const satisfies Record<string, OperationRecord>;

/** An operationId of the InstaVM snapshot API. */
export type OperationId = keyof typeof operationsById;
