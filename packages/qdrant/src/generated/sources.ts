// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Qdrant API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listCollections",
    path: "/collections",
    type: "collection",
    fields: { id: "/name", name: "/name", kind: "collection" },
  },
];
