// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { DigitalOceanClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the DigitalOcean API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  DigitalOceanClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/v2/snapshots", total: "/meta/total" },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/v2/snapshots/{snapshot_id}",
    id: "snapshot_id",
    item: "/snapshot",
  },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/v2/snapshots/{snapshot_id}", id: "snapshot_id" },
  fields: {
    id: "/id",
    name: "/name",
    state: "ready",
    kind: { at: "/resource_type", values: { droplet: "vm", volume: "volume" } },
    source: [{ id: "/resource_id" }],
    createdAt: "/created_at",
    sizes: [{ at: "/size_gigabytes", unit: { vm: 1000000000, volume: 1073741824 }, basis: "billed" }],
    minDiskBytes: { at: "/min_disk_size", unit: { vm: 1000000000, volume: 1073741824 } },
    regions: "/regions",
    tags: "/tags",
    inferred: ["minDiskBytes", "sizeBytes", "state"],
  },
};
