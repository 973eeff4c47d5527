import type { Collections } from "@snap/exoscale/msw";
import { blockStorageSnapshots, snapshots } from "@snap/exoscale/snapshots";
import type { Subject } from "@snap/provider-tests";
import { exoscale } from "@snap/unified/exoscale";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70" } as const;
const VOLUME = { type: "volume", id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968" } as const;

export const subject: Subject<Collections> = {
  adapter: exoscale,
  creations: { vm: { from: VM }, volume: { from: VOLUME, name: "conformance" } },
  restorations: {
    vm: { of: "vm", into: VM },
    volume: { of: "volume", into: { type: "volume", name: "restored" } },
  },
  collections: {
    snapshots: { kinds: ["vm"], fields: toStatedFields(snapshots) },
    blockStorageSnapshots: { kinds: ["volume"], fields: toStatedFields(blockStorageSnapshots) },
  },
  situations: [
    // Every change can be refused because the object is busy. The mock cloud does this only if an instance is running.
    { status: "409", name: "the object is busy", fault: 409 },
    { operation: "createBlockStorageVolume", status: "404", name: "the snapshot does not exist", fault: 404 },
  ],
};
