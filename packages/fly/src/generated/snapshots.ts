// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import type { SnapshotDescription } from "@snap/runtime";
import type { FlyClient } from "./client.ts";
import type { ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Fly API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  FlyClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput
> = {
  scopes: {
    org: { environment: "FLY_ORG" },
    app: { environment: "FLY_APP", list: { name: "listApps", path: "/apps", id: "/name" } },
    volume: {
      environment: "FLY_VOLUME",
      list: { name: "listVolumes", path: "/apps/{app_name}/volumes", id: "/id" },
      source: "volume",
    },
  },
  list: { name: "listSnapshots", path: "/apps/{app_name}/volumes/{volume_id}/snapshots" },
  fields: {
    id: "/id",
    state: { at: "/status", values: { waiting: "creating", running: "creating", created: "ready" } },
    kind: "volume",
    createdAt: "/created_at",
    sizes: [{ at: "/size", unit: 1, basis: "stored" }, { at: "/volume_size", unit: 1, basis: "provisioned" }],
    minDiskBytes: { at: "/volume_size", unit: 1 },
    inferred: ["kind", "minDiskBytes", "sizeBytes"],
  },
};
