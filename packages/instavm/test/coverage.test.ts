import { describeCoverage } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";
import { createMockCloud } from "@snap/instavm/msw";

describeCoverage({
  provider: "instavm",
  createClient: (credential, fetch) => createInstaVMClient({ apiKey: credential, fetch, retry: false }),
  createMockCloud,
  situations: [
    { operation: "getSnapshot", status: "422", name: "the id is broken", fault: 422 },
    { operation: "deleteSnapshot", status: "422", name: "the id is broken", fault: 422 },
    {
      operation: "createVm",
      status: "404",
      name: "the snapshot is unknown",
      send: (given) => ({ ...given, body: { snapshot_id: "snap_000000" } }),
    },
  ],
});
