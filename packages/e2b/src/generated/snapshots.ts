// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import type { SnapshotDescription, SnapshotIds } from "@snap/runtime";
import type { E2BClient } from "./client.ts";
import type { DeleteSnapshotInput, ListSnapshotsInput } from "./operations.ts";
import type { components } from "./schema.ts";

/** How the E2B API lists, gets and deletes snapshots, and what their fields mean. */
export const snapshots: SnapshotDescription<
  E2BClient,
  components["schemas"]["SnapshotInfo"],
  ListSnapshotsInput & Omit<DeleteSnapshotInput, "templateID">
> &
  SnapshotIds<{ delete: DeleteSnapshotInput }> = {
  list: { name: "listSnapshots", path: "/snapshots" },
  delete: { name: "deleteSnapshot", method: "DELETE", path: "/templates/{templateID}", id: "templateID" },
  fields: { id: "/snapshotID", name: "/names/0", state: "ready", kind: "sandbox", inferred: ["kind", "state"] },
};
