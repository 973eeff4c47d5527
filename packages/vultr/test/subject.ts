import type { Subject } from "@snap/provider-tests";
import { toStatedFields } from "@snap/unified/testing";
import { vultr } from "@snap/unified/vultr";
import type { Collections } from "@snap/vultr/msw";
import { blockSnapshots, snapshots } from "@snap/vultr/snapshots";

const VOLUME = { type: "volume", id: "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20" } as const;
const VM = { type: "vm", id: "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2" } as const;

export const subject: Subject<Collections> = {
  adapter: vultr,
  creations: { vm: { from: VM, name: "conformance" }, volume: { from: VOLUME, name: "conformance" } },
  restorations: {
    vm: { of: "vm", into: VM },
    volume: { of: "volume", into: { type: "volume", region: "ewr", sizeGb: 100 } },
  },
  collections: {
    snapshots: { kinds: ["vm"], fields: toStatedFields(snapshots) },
    blockSnapshots: { kinds: ["volume"], fields: toStatedFields(blockSnapshots) },
  },
  situations: [
    ...[
      "getSnapshot",
      "deleteSnapshot",
      "getBlockSnapshot",
      "deleteBlockSnapshot",
      "getBackup",
      "getInstance",
      "getBlock",
    ].map((operation) => ({ operation, status: "400", name: "the id is malformed", fault: 400 })),
    ...["createSnapshotFromUrl", "createBlockSnapshot", "listBackups"].map((operation) => ({
      operation,
      status: "404",
      name: "an object that the request names does not exist",
      fault: 404,
    })),
    names("createSnapshot", "instance_id", "the instance is unknown"),
    names("createInstance", "snapshot_id", "the snapshot is unknown"),
    names("createBlock", "snapshot_id", "the snapshot is unknown"),
  ],
};

type Situation = NonNullable<Subject<Collections>["situations"]>[number];

// A creation whose body has the id of something that does not exist.
function names(operation: string, field: string, name: string): Situation {
  const send: Situation["send"] = ({ parameters, body }) => {
    const value = { ...Object(body?.value), [field]: "00000000-0000-4000-8000-000000000404" };
    return body && { parameters, body: { ...body, value } };
  };
  return { operation, status: "404", name, send };
}
