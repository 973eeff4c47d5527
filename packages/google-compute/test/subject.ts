import type { Collections } from "@snap/google-compute/msw";
import { machineImages, snapshots } from "@snap/google-compute/snapshots";
import type { Subject } from "@snap/provider-tests";
import { googleCompute } from "@snap/unified/google-compute";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "zones/us-central1-a/instances/web-1" } as const;
const DISK = { type: "volume", id: "zones/us-central1-a/disks/orders-db" } as const;

export const subject: Subject<Collections> = {
  adapter: googleCompute,
  creations: { vm: { from: VM, name: "conformance" }, volume: { from: DISK, name: "conformance" } },
  restorations: {
    vm: { of: "vm", into: { type: "vm", zone: "us-central1-a", name: "restored" } },
    volume: { of: "volume", into: { type: "volume", zone: "us-central1-a", name: "restored" } },
  },
  collections: {
    snapshots: { kinds: ["volume"], fields: toStatedFields(snapshots) },
    machineImages: { kinds: ["vm"], fields: toStatedFields(machineImages) },
  },
  situations: [
    {
      operation: "setSnapshotLabels",
      status: "412",
      name: "the labels have changed since",
      prepare({ store }) {
        for (const snapshot of store.snapshots) store.snapshots.update(snapshot, { labelFingerprint: "changed" });
      },
    },
  ],
};
