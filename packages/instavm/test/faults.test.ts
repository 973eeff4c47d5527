import { describeFaults } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";

describeFaults({
  provider: "instavm",
  createClient: createInstaVMClient,
});
