import type { Collections } from "@snap/fireworks/msw";
import { snapshots } from "@snap/fireworks/snapshots";
import type { Subject } from "@snap/provider-tests";
import { fireworks } from "@snap/unified/fireworks";
import { toStatedFields } from "@snap/unified/testing";

export const subject: Subject<Collections> = {
  adapter: fireworks,
  options: { accountId: { environment: "FIREWORKS_ACCOUNT_ID", value: "acme-robotics" } },
  creations: { environment: {} },
  fields: toStatedFields(snapshots),
  situations: [
    { operation: "getSnapshot", status: "400", name: "the mask is broken", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the id is broken", fault: 400 },
    // The mock cloud does not know the ids of accounts.
    { operation: "listSnapshots", status: "404", name: "the account is unknown", fault: 404 },
    { operation: "createSnapshot", status: "404", name: "the account is unknown", fault: 404 },
  ],
};
