import type { Collections } from "@snap/neon/msw";
import { snapshots } from "@snap/neon/snapshots";
import type { Subject } from "@snap/provider-tests";
import { neon } from "@snap/unified/neon";
import { toStatedFields } from "@snap/unified/testing";

const BRANCH = { type: "database", id: "br-red-river-a7k2m9qx" } as const;

export const subject: Subject<Collections> = {
  adapter: neon,
  creations: { database: { from: BRANCH, name: "conformance" } },
  restorations: { database: { of: "database", into: { type: "database", name: "restored" } } },
  fields: toStatedFields(snapshots),
  situations: [
    // Every change can be refused because another operation is in progress.
    { status: "423", name: "another operation is in progress", fault: 423 },
    // The mock cloud accepts every point in time.
    { operation: "createSnapshot", status: "400", name: "the point in time is not in the restore window", fault: 400 },
  ],
};
