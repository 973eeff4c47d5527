// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Hetzner API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listServers",
    path: "/servers",
    total: "/meta/pagination/total_entries",
    type: "vm",
    fields: { id: "/id", name: "/name", kind: "vm", createdAt: "/created", regions: "/location/name", tags: "/labels" },
  },
];
