import type { Collections, MockCloud } from "@snap/digitalocean/msw";
import { snapshots } from "@snap/digitalocean/snapshots";
import type { Subject } from "@snap/provider-tests";
import { digitalocean } from "@snap/unified/digitalocean";
import { toStatedFields } from "@snap/unified/testing";

const VM = { type: "vm", id: "200776916" } as const;
const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;

export const subject: Subject<Collections> = {
  adapter: digitalocean,
  creations: { vm: { from: VM, name: "conformance" }, volume: { from: VOLUME, name: "conformance" } },
  restorations: {
    vm: { of: "vm", into: VM },
    volume: { of: "volume", into: { type: "volume", name: "conformance" } },
  },
  fields: toStatedFields(snapshots),
  situations: [
    ...(["in-progress", "completed", "errored"] as const).map((status) => ({
      operation: "getAction",
      status: "2XX",
      name: `the action is ${status}`,
      prepare({ store }: MockCloud<Collections>) {
        const completed_at = status === "in-progress" ? null : "2026-11-21T09:02:31Z";
        const action = store.actions.get(36804636) ?? store.actions.make({ id: 36804636 });
        store.actions.update(action, { status, completed_at });
      },
    })),
    { operation: "getSnapshot", status: "400", name: "the id belongs to another resource", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the id belongs to another resource", fault: 400 },
    { operation: "createVolume", status: "400", name: "the snapshot is another resource", fault: 400 },
    { operation: "createVolumeSnapshot", status: "400", name: "the resource has no snapshots", fault: 400 },
  ],
};
