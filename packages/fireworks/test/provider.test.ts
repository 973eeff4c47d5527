import { createFireworksClient } from "@snap/fireworks";
import * as msw from "@snap/fireworks/msw";
import { describeProvider } from "@snap/provider-tests";

describeProvider({
  provider: "fireworks",
  createClient: createFireworksClient,
  msw,
  situations: [
    { operation: "getSnapshot", status: "400", name: "the mask is broken", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the id is broken", fault: 400 },
    // The mock cloud does not know the ids of accounts.
    { operation: "listSnapshots", status: "404", name: "the account is unknown", fault: 404 },
    { operation: "createSnapshot", status: "404", name: "the account is unknown", fault: 404 },
  ],
});
