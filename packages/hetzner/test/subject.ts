import type { Collections } from "@snap/hetzner/msw";
import { images } from "@snap/hetzner/snapshots";
import type { Subject } from "@snap/provider-tests";
import { hetzner } from "@snap/unified/hetzner";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "48210597" } as const;

export const subject: Subject<Collections> = {
  adapter: hetzner,
  creations: { vm: { from: VM, name: "conformance" } },
  restorations: { vm: { of: "vm", into: VM } },
  isListed: (image) => ["snapshot", "backup"].includes(Reflect.get(image, "type")),
  fields: toStatedFields(images),
};
