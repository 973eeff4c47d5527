import { describeMockCloud } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";
import { createMockCloud } from "@snap/instavm/msw";

describeMockCloud({
  provider: "instavm",
  createClient: createInstaVMClient,
  createMockCloud,
});
