import type { Collections } from "@snap/instavm/msw";
import { snapshots } from "@snap/instavm/snapshots";
import type { Subject } from "@snap/provider-tests";
import { instavm } from "@snap/unified/instavm";
import { toStatedFields } from "@snap/unified/testing";

export const subject: Subject<Collections> = {
  adapter: instavm,
  creations: {
    image: { from: { type: "image", id: "docker.io/library/debian:13" }, name: "conformance" },
    vm: { from: { type: "vm", id: "vm_5d20c7" }, name: "conformance" },
  },
  restorations: { vm: { of: "image", into: { type: "vm" } } },
  fields: toStatedFields(snapshots),
  situations: [
    { operation: "getSnapshot", status: "422", name: "the id is broken", fault: 422 },
    { operation: "deleteSnapshot", status: "422", name: "the id is broken", fault: 422 },
    {
      operation: "createVm",
      status: "404",
      name: "the snapshot is unknown",
      send: (given) => ({ ...given, body: given.body && { ...given.body, value: { snapshot_id: "snap_000000" } } }),
    },
  ],
};
