import { createDigitalOceanClient } from "@snap/digitalocean";
import * as msw from "@snap/digitalocean/msw";
import { describeProvider } from "@snap/provider-tests";

describeProvider({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
  msw,
  situations: [
    ...(["in-progress", "completed", "errored"] as const).map((status) => ({
      operation: "getAction",
      status: "2XX",
      name: `the action is ${status}`,
      prepare({ store }: msw.MockCloud<msw.Collections>) {
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
});
