// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the Exoscale API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listBlockStorageVolumes",
    path: "/block-storage",
    type: "volume",
    fields: { id: "/id", name: "/name", kind: "volume", createdAt: "/created-at", tags: "/labels" },
  },
  {
    operation: "listInstances",
    path: "/instance",
    type: "vm",
    fields: { id: "/id", name: "/name", kind: "vm", createdAt: "/created-at", tags: "/labels" },
  },
];
