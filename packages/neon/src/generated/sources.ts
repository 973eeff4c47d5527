// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Neon API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listBranches",
    path: "/projects/{project_id}/branches",
    type: "database",
    fields: { id: "/id", name: "/name", kind: "database", createdAt: "/created_at" },
  },
];
