// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the OpenSandbox API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listSandboxes",
    path: "/sandboxes",
    total: "/pagination/totalItems",
    type: "sandbox",
    fields: { id: "/id", name: "/metadata/name", kind: "sandbox", createdAt: "/createdAt", tags: "/metadata" },
  },
];
