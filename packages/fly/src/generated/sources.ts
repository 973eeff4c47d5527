// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Fly API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listVolumes",
    path: "/apps/{app_name}/volumes",
    type: "volume",
    fields: { id: "/id", name: "/name", kind: "volume", createdAt: "/created_at", regions: "/region" },
  },
];
