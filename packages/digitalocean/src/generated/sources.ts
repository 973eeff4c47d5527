// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the DigitalOcean API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listDroplets",
    path: "/v2/droplets",
    queries: [{ type: "droplets" }, { type: "gpus" }],
    total: "/meta/total",
    type: "vm",
    fields: { id: "/id", name: "/name", kind: "vm", createdAt: "/created_at", regions: "/region/slug", tags: "/tags" },
  },
  {
    operation: "listVolumes",
    path: "/v2/volumes",
    total: "/meta/total",
    type: "volume",
    fields: {
      id: "/id",
      name: "/name",
      kind: "volume",
      createdAt: "/created_at",
      regions: "/region/slug",
      tags: "/tags",
    },
  },
];
