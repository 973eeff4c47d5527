import { createInstaVMClient } from "@snap/instavm";
import { describeFaults } from "@snap/provider-tests";

describeFaults({
  provider: "instavm",
  createClient: createInstaVMClient,
});
