// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { OperationRecord, Pagination } from "@snap/runtime";

const listDropletSnapshotsPages = {
  style: "page-number",
  position: "page",
  size: { parameter: "per_page", default: 20, max: 200 },
  items: "/snapshots",
  next: "/links/pages/next",
  total: "/meta/total",
} as const satisfies Pagination;

/** How the lists of the DigitalOcean snapshot API hand out their pages, by path. */
export const paginations = {
  "/v2/droplets/{droplet_id}/snapshots": listDropletSnapshotsPages,
  "/v2/snapshots": listDropletSnapshotsPages,
  "/v2/volumes/{volume_id}/snapshots": listDropletSnapshotsPages,
};

/** Every operation of the DigitalOcean snapshot API by its operationId. */
export const operationsById = {
  /** Get an action. */
  getAction: { method: "GET", path: "/v2/actions/{action_id}", statuses: [200, 401, 404, 429, 500, "default"] },
  /** Create a snapshot of every droplet with a tag. */
  createDropletActionsByTag: {
    method: "POST",
    path: "/v2/droplets/actions",
    statuses: [201, 401, 422, 429, 500, "default"],
  },
  /** Create a snapshot of a droplet, or rebuild it from one. */
  createDropletAction: {
    method: "POST",
    path: "/v2/droplets/{droplet_id}/actions",
    statuses: [201, 401, 404, 422, 429, 500, "default"],
  },
  /** List the snapshots of a droplet. */
  listDropletSnapshots: {
    method: "GET",
    path: "/v2/droplets/{droplet_id}/snapshots",
    statuses: [200, 401, 404, 422, 429, 500, "default"],
    pagination: listDropletSnapshotsPages,
  },
  /** List snapshots. */
  listSnapshots: {
    method: "GET",
    path: "/v2/snapshots",
    statuses: [200, 401, 422, 429, 500, "default"],
    pagination: listDropletSnapshotsPages,
  },
  /** Get a snapshot. */
  getSnapshot: {
    method: "GET",
    path: "/v2/snapshots/{snapshot_id}",
    statuses: [200, 400, 401, 404, 429, 500, "default"],
  },
  /** Delete a snapshot. */
  deleteSnapshot: {
    method: "DELETE",
    path: "/v2/snapshots/{snapshot_id}",
    statuses: [204, 400, 401, 404, 429, 500, "default"],
  },
  /** Create a volume, from a snapshot if one is named. */
  createVolume: { method: "POST", path: "/v2/volumes", statuses: [201, 400, 401, 422, 429, 500, "default"] },
  /** Get a snapshot of a volume. */
  getVolumeSnapshot: {
    method: "GET",
    path: "/v2/volumes/snapshots/{snapshot_id}",
    statuses: [200, 401, 404, 429, 500, "default"],
  },
  /** Delete a snapshot of a volume. */
  deleteVolumeSnapshot: {
    method: "DELETE",
    path: "/v2/volumes/snapshots/{snapshot_id}",
    statuses: [204, 401, 404, 429, 500, "default"],
  },
  /** List the snapshots of a volume. */
  listVolumeSnapshots: {
    method: "GET",
    path: "/v2/volumes/{volume_id}/snapshots",
    statuses: [200, 401, 404, 422, 429, 500, "default"],
    pagination: listDropletSnapshotsPages,
  },
  /** Create a snapshot of a volume. */
  createVolumeSnapshot: {
    method: "POST",
    path: "/v2/volumes/{volume_id}/snapshots",
    statuses: [201, 400, 401, 404, 422, 429, 500, "default"],
  },
} as const satisfies Record<string, OperationRecord>;

/** An operationId of the DigitalOcean snapshot API. */
export type OperationId = keyof typeof operationsById;
