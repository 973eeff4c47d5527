import type { Subject } from "@snap/provider-tests";
import { toStatedFields } from "@snap/unified/testing";
import { vultr } from "@snap/unified/vultr";
import type { Collections } from "@snap/vultr/msw";
import { snapshots } from "@snap/vultr/snapshots";

const VM = { type: "vm", id: "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2" } as const;

export const subject: Subject<Collections> = {
  adapter: vultr,
  creations: { vm: { from: VM, name: "conformance" } },
  restorations: { vm: { of: "vm", into: VM } },
  fields: toStatedFields(snapshots),
};
