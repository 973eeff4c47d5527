import type { Collections } from "@snap/aws/msw";
import { images, snapshots } from "@snap/aws/snapshots";
import type { Subject } from "@snap/provider-tests";
import { aws } from "@snap/unified/aws";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "i-0b7a6c5d4e3f20198" } as const;
const VOLUME = { type: "volume", id: "vol-0f1e2d3c4b5a69788" } as const;

export const subject: Subject<Collections> = {
  adapter: aws,
  creations: { vm: { from: VM, name: "conformance" }, volume: { from: VOLUME, name: "conformance" } },
  restorations: { volume: { of: "volume", into: { type: "volume", zone: "us-east-1a" } } },
  collections: {
    snapshots: { kinds: ["volume"], fields: toStatedFields(snapshots) },
    images: { kinds: ["vm"], fields: toStatedFields(images) },
  },
  situations: [
    missing("getSnapshot"),
    missing("deleteSnapshot"),
    missing("modifySnapshotTier"),
    missing("restoreSnapshotTier"),
    missing("restoreSnapshotFromRecycleBin"),
    missing("getImage"),
    missing("deregisterImage"),
    missing("getVolume"),
  ],
};

function missing(operation: string): NonNullable<Subject<Collections>["situations"]>[number] {
  const send = ({ parameters, ...given }: Given): Given => ({
    ...given,
    parameters: parameters.map((each) => (each.in === "path" ? { ...each, value: "id-0" } : each)),
  });
  return { operation, status: "400", name: "the id does not exist", send };
}

type Given = Parameters<NonNullable<NonNullable<Subject<Collections>["situations"]>[number]["send"]>>[0];
