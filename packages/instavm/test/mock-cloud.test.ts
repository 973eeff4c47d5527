import { describeMockCloud } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";
import { createMockCloud } from "@snap/instavm/msw";

describeMockCloud({
  provider: "instavm",
  createClient: (credential, fetch) => createInstaVMClient({ apiKey: credential, fetch, retry: false }),
  createMockCloud,
});
