import { describeContract } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";

describeContract({
  provider: "instavm",
  createClient: (credential, fetch) => createInstaVMClient({ apiKey: credential, fetch, retry: false }),
  msw,
});
