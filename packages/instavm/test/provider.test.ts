import { createInstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";
import { describeProvider } from "@snap/provider-tests";

describeProvider({
  provider: "instavm",
  createClient: createInstaVMClient,
  msw,
  situations: [
    { operation: "getSnapshot", status: "422", name: "the id is broken", fault: 422 },
    { operation: "deleteSnapshot", status: "422", name: "the id is broken", fault: 422 },
    {
      operation: "createVm",
      status: "404",
      name: "the snapshot is unknown",
      send: (given) => ({ ...given, body: given.body && { ...given.body, value: { snapshot_id: "snap_000000" } } }),
    },
  ],
});
