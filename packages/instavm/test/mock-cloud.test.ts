import { createInstaVMClient } from "@snap/instavm";
import { createMockCloud } from "@snap/instavm/msw";
import { describeMockCloud } from "@snap/provider-tests";

describeMockCloud({
  provider: "instavm",
  createClient: createInstaVMClient,
  createMockCloud,
});
