// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { QdrantClient } from "./client.ts";
import type { DeleteSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Qdrant API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  QdrantClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<DeleteSnapshotInput, "snapshot_name">
> &
  SnapshotIds<{ delete: DeleteSnapshotInput }> = {
  scopes: {
    collection: {
      environment: "QDRANT_COLLECTION",
      list: { name: "listCollections", path: "/collections", id: "/name" },
    },
  },
  list: { name: "listSnapshots", path: "/collections/{collection_name}/snapshots" },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/collections/{collection_name}/snapshots/{snapshot_name}",
    id: "snapshot_name",
  },
  fields: {
    id: "/name",
    name: "/name",
    state: "ready",
    kind: "collection",
    source: [{ type: "collection", id: "/name", part: /^.+(?=-\d+-\d{4}(?:-\d\d){5}\.snapshot)/u }],
    createdAt: "/creation_time",
    sizes: [{ at: "/size", unit: 1, basis: "stored" }],
    inferred: ["kind", "state"],
  },
};
