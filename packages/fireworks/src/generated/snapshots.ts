// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { FireworksClient } from "./client.ts";
import type { DeleteSnapshotInput, GetSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the Fireworks API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  FireworksClient,
  components["schemas"]["Snapshot"],
  ListSnapshotsInput & Omit<GetSnapshotInput, "snapshot_id"> & Omit<DeleteSnapshotInput, "snapshot_id">
> &
  SnapshotIds<{ get: GetSnapshotInput; delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/v1/accounts/{account_id}/snapshots" },
  get: {
    name: "getSnapshot",
    method: "GET",
    path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
    id: "snapshot_id",
  },
  delete: {
    name: "deleteSnapshot",
    method: "DELETE",
    path: "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
    id: "snapshot_id",
  },
  fields: {
    id: "/name",
    state: { at: "/state", values: { CREATING: "creating", DELETING: "deleting", FAILED: "failed", READY: "ready" } },
    kind: "environment",
    source: [{ id: "/name", part: /^accounts\/[^/]+\/clusters\/[^/]+\/environments\/[^/]+/u }],
    createdAt: "/createTime",
    updatedAt: "/updateTime",
    image: "/imageRef",
    error: "/status/message",
    inferred: ["kind", "source"],
  },
};
