import type { Collections } from "@snap/e2b/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {
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
