import type { Collections } from "@snap/daytona/msw";
import { snapshots } from "@snap/daytona/snapshots";
import type { Subject } from "@snap/provider-tests";
import { daytona } from "@snap/unified/daytona";
import { toStatedFields } from "@snap/unified/testing";

export const subject: Subject<Collections> = {
  adapter: daytona,
  creations: {
    image: { from: { type: "image", id: "debian:13-slim" }, name: "conformance" },
    sandbox: { from: { type: "sandbox", id: "0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215" }, name: "conformance" },
  },
  restorations: { sandbox: { of: "sandbox", into: { type: "sandbox" } } },
  compare: (a, b) => Date.parse(Reflect.get(a, "createdAt")) - Date.parse(Reflect.get(b, "createdAt")),
  fields: toStatedFields(snapshots),
  situations: [
    { operation: "createSnapshot", status: "403", name: "the key lacks a permission", fault: 403 },
    {
      operation: "activateSnapshot",
      status: "400",
      name: "the snapshot is active",
      prepare({ store }) {
        for (const snapshot of store.snapshots) store.snapshots.update(snapshot, { state: "active" });
      },
    },
    {
      operation: "deleteSnapshot",
      status: "403",
      name: "the snapshot is a general one",
      prepare({ store }) {
        for (const snapshot of store.snapshots) store.snapshots.update(snapshot, { general: true });
      },
    },
  ],
};
