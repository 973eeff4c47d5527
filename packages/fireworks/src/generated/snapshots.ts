// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { FireworksClient } from "./client.ts";
import {
  deleteSnapshot,
  type DeleteSnapshotInput,
  getSnapshot,
  type GetSnapshotInput,
  listSnapshots,
  type ListSnapshotsInput,
} from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Fireworks API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  FireworksClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  environment: { apiKey: "FIREWORKS_API_KEY" },
  list: { name: "listSnapshots", operation: listSnapshots },
  get: { name: "getSnapshot", operation: getSnapshot, id: "snapshot_id" },
  delete: { name: "deleteSnapshot", operation: deleteSnapshot, id: "snapshot_id" },
  fields: {
    id: "/name",
    state: { at: "/state", values: { CREATING: "creating", DELETING: "deleting", FAILED: "failed", READY: "ready" } },
    kind: "environment",
    source: [{ id: "/name", part: /^accounts\/[^/]+\/clusters\/[^/]+\/environments\/[^/]+(?=\/snapshots\/)/u }],
    createdAt: "/createTime",
    updatedAt: "/updateTime",
    image: "/imageRef",
    error: "/status/message",
    inferred: ["kind", "source"],
  },
};
