// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the OpenStackCinder API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listVolumes",
    path: "/volumes/detail",
    type: "volume",
    fields: { id: "/id", name: "/name", kind: "volume", createdAt: "/created_at", tags: "/metadata" },
  },
];
