// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import type { OperationRecord } from "@snap/runtime";

/** Every operation of the InstaVM snapshot API by its operationId. */
export const operationsById = {
  /** List snapshots. */
  listSnapshots: {
    method: "GET",
    path: "/v1/snapshots",
    statuses: [200, 401, 422, 429, 500],
    pagination: { style: "none", items: "" },
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
