import { createFireworksClient } from "@snap/fireworks";
import { createMockCloud } from "@snap/fireworks/msw";
import { describeCoverage } from "@snap/provider-tests";

describeCoverage({
  provider: "fireworks",
  createClient: createFireworksClient,
  createMockCloud,
  situations: [
    { operation: "getSnapshot", status: "400", name: "the mask is broken", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the id is broken", fault: 400 },
    // The mock cloud does not know which accounts there are.
    { operation: "listSnapshots", status: "404", name: "the account is unknown", fault: 404 },
    { operation: "createSnapshot", status: "404", name: "the account is unknown", fault: 404 },
  ],
});
