// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { QdrantClient } from "./client.ts";
import {
  deleteSnapshot,
  type DeleteSnapshotInput,
  listCollections,
  listSnapshots,
  type ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Qdrant API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  QdrantClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<DeleteSnapshotInput, "snapshot_name">
> &
  SnapshotIds<{ delete: DeleteSnapshotInput }> = {
  environment: { apiKey: "QDRANT_API_KEY" },
  scopes: {
    collection: {
      environment: "QDRANT_COLLECTION",
      list: { name: "listCollections", operation: listCollections, id: "/name" },
    },
  },
  list: { name: "listSnapshots", operation: listSnapshots },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "snapshot_name" },
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
