import type { Subject } from "@snap/provider-tests";
import type { Collections } from "@snap/stackit/msw";
import { backups, snapshots } from "@snap/stackit/snapshots";
import { stackit } from "@snap/unified/stackit";
import { toStatedFields } from "@snap/unified/testing";

const VOLUME = { type: "volume", id: "c81d4e2e-bcf2-4de6-869b-7f5d2a3c1b90" } as const;

export const subject: Subject<Collections> = {
  adapter: stackit,
  creations: { volume: { from: VOLUME, name: "conformance" } },
  restorations: { volume: { of: "volume", into: { type: "volume", name: "restored" } } },
  collections: {
    snapshots: { kinds: ["volume"], fields: toStatedFields(snapshots) },
    backups: { kinds: ["volume"], fields: toStatedFields(backups) },
  },
  situations: [
    { status: "413", name: "the quota is exceeded", fault: 413 },
    ...["listSnapshots", "listBackups", "listVolumes"].map((operation) => ({
      operation,
      status: "404",
      name: "the region does not exist",
      fault: 404,
    })),
    { operation: "createBackup", status: "404", name: "the source does not exist", fault: 404 },
    { operation: "createVolume", status: "404", name: "the source does not exist", fault: 404 },
    { operation: "createSnapshot", status: "404", name: "the volume does not exist", fault: 404 },
  ],
};
