// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { SourceDescription } from "@snap/runtime";

/** How the AWS API lists the resources that snapshots are created from. */
export const sources: readonly SourceDescription[] = [
  {
    operation: "listVolumes",
    path: "/?Action=DescribeVolumes&Version=2016-11-15",
    type: "volume",
    fields: { id: "/volumeId", name: "/tagSet/Name", kind: "volume", createdAt: "/createTime", tags: "/tagSet" },
  },
];
