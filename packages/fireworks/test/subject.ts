import type { Collections } from "@snap/fireworks/msw";
import type { Subject } from "@snap/provider-tests";
import { fireworks } from "@snap/unified/fireworks";

export const subject: Subject<Collections> = {
  adapter: fireworks,
  options: { accountId: { environment: "FIREWORKS_ACCOUNT_ID", value: "acme-robotics" } },
  creations: { environment: {} },
  fields: {
    id: "name",
    state: "state",
    createdAt: "createTime",
    updatedAt: "updateTime",
    source: "name",
    image: "imageRef",
    error: "status.message",
  },
  situations: [
    { operation: "getSnapshot", status: "400", name: "the mask is broken", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the id is broken", fault: 400 },
    // The mock cloud does not know the ids of accounts.
    { operation: "listSnapshots", status: "404", name: "the account is unknown", fault: 404 },
    { operation: "createSnapshot", status: "404", name: "the account is unknown", fault: 404 },
  ],
};
