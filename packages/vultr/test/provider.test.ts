import { describeProvider } from "@snap/provider-tests";
import { createVultrClient } from "@snap/vultr";
import * as msw from "@snap/vultr/msw";

describeProvider({
  provider: "vultr",
  createClient: createVultrClient,
  msw,
  situations: [
    // The mock cloud does not cause these yet.
    { operation: "createSnapshot", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "createSnapshotFromUrl", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "getSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "updateSnapshot", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "deleteSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "createBlockSnapshot", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "getBlockSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "updateBlockSnapshot", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "deleteBlockSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "listBackups", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "getBackup", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "createInstance", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "getInstance", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "getInstance", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "restoreInstance", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "createBlock", status: "404", name: "the provider responds with 404", fault: 404 },
    { operation: "getBlock", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "getBlock", status: "404", name: "the provider responds with 404", fault: 404 },
  ],
});
