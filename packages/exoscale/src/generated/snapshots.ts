// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { ExoscaleClient } from "./client.ts";
import type {
  DeleteBlockStorageSnapshotInput,
  DeleteSnapshotInput,
  GetBlockStorageSnapshotInput,
  GetSnapshotInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Exoscale API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  ExoscaleClient,
  components["schemas"]["Snapshot"],
  Omit<GetSnapshotInput, "id"> & Omit<DeleteSnapshotInput, "id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  scopes: { zone: { environment: "EXOSCALE_ZONE", list: { name: "listZones", path: "/zone", id: "/name" } } },
  list: { name: "listSnapshots", path: "/snapshot" },
  get: { name: "getSnapshot", method: "GET", path: "/snapshot/{id}", id: "id" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/snapshot/{id}", id: "id" },
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
  scopes: { zone: { environment: "EXOSCALE_ZONE", list: { name: "listZones", path: "/zone", id: "/name" } } },
  list: { name: "listBlockStorageSnapshots", path: "/block-storage-snapshot" },
  get: { name: "getBlockStorageSnapshot", method: "GET", path: "/block-storage-snapshot/{id}", id: "id" },
  delete: { name: "deleteBlockStorageSnapshot", method: "DELETE", path: "/block-storage-snapshot/{id}", id: "id" },
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
