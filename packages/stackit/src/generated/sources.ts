// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Stackit API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listVolumes",
    path: "/v2/projects/{projectId}/regions/{region}/volumes",
    type: "volume",
    fields: { id: "/id", name: "/name", kind: "volume", createdAt: "/createdAt", tags: "/labels" },
  },
];
