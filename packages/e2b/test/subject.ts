import type { Collections } from "@snap/e2b/msw";
import { snapshots } from "@snap/e2b/snapshots";
import type { Subject } from "@snap/provider-tests";
import { e2b } from "@snap/unified/e2b";
import { toStatedFields } from "@snap/unified/testing";

export const subject: Subject<Collections> = {
  adapter: e2b,
  creations: { sandbox: { from: { type: "sandbox", id: "i7k2p9x4m1c8v5b3n6q0z" }, name: "acme/conformance" } },
  restorations: { sandbox: { of: "sandbox", into: { type: "sandbox", timeoutSeconds: 600 } } },
  fields: toStatedFields(snapshots),
  situations: [
    {
      operation: "deleteSnapshot",
      status: "400",
      name: "a sandbox uses it",
      prepare: ({ store }) => void store.sandboxes.make({ templateID: "acme/agent-ready:default" }),
    },
    { operation: "createSandbox", status: "504", name: "no node is found in time", fault: 504 },
  ],
};
