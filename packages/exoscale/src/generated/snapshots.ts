// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { ExoscaleClient } from "./client.ts";
import {
  deleteBlockStorageSnapshot,
  type DeleteBlockStorageSnapshotInput,
  deleteSnapshot,
  type DeleteSnapshotInput,
  getBlockStorageSnapshot,
  type GetBlockStorageSnapshotInput,
  getSnapshot,
  type GetSnapshotInput,
  listBlockStorageSnapshots,
  listSnapshots,
  listZones,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Exoscale API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  ExoscaleClient,
  components["schemas"]["Snapshot"],
  Omit<GetSnapshotInput, "id"> & Omit<DeleteSnapshotInput, "id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  environment: { keys: "EXOSCALE_API_KEY" },
  scopes: { zone: { environment: "EXOSCALE_ZONE", list: { name: "listZones", operation: listZones, id: "/name" } } },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "id" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "id" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/state",
      values: {
        snapshotting: "creating",
        deleting: "deleting",
        deleted: "deleting",
        error: "failed",
        ready: "ready",
        exporting: "ready",
        exported: "ready",
      },
      inferred: ["creating", "ready", "failed", "deleting"],
    },
    kind: "vm",
    source: [{ id: "/instance/id" }],
    createdAt: "/created-at",
    sizes: [{ at: "/size", unit: 1073741824, basis: "provisioned" }],
    minDiskBytes: { at: "/size", unit: 1073741824 },
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};

/** How the Exoscale API lists, gets and deletes blockStorageSnapshots, and what their fields mean. */
export const blockStorageSnapshots: SnapshotDescription<
  ExoscaleClient,
  components["schemas"]["BlockStorageSnapshot"],
  Omit<GetBlockStorageSnapshotInput, "id"> & Omit<DeleteBlockStorageSnapshotInput, "id">
> &
  SnapshotIds<{ get: GetBlockStorageSnapshotInput; delete: DeleteBlockStorageSnapshotInput }> = {
  environment: { keys: "EXOSCALE_API_KEY" },
  scopes: { zone: { environment: "EXOSCALE_ZONE", list: { name: "listZones", operation: listZones, id: "/name" } } },
  list: { name: "listBlockStorageSnapshots", operation: listBlockStorageSnapshots },
  get: { name: "getBlockStorageSnapshot", operation: getBlockStorageSnapshot, id: "id" },
  delete: { name: "deleteBlockStorageSnapshot", operation: deleteBlockStorageSnapshot, id: "id" },
  fields: {
    id: "/id",
    name: "/name",
    state: {
      at: "/state",
      values: {
        allocated: "creating",
        creating: "creating",
        destroying: "deleting",
        destroyed: "deleting",
        error: "failed",
        "partially-destroyed": "failed",
        created: "ready",
        promoting: "ready",
      },
      inferred: ["creating", "ready", "failed", "deleting"],
    },
    kind: "volume",
    source: [{ id: "/block-storage-volume/id" }],
    createdAt: "/created-at",
    sizes: [
      { at: "/size", unit: 1073741824, basis: "stored" },
      { at: "/volume-size", unit: 1073741824, basis: "provisioned" },
    ],
    minDiskBytes: { at: "/volume-size", unit: 1073741824 },
    tags: "/labels",
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};
