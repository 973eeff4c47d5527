import { createInstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";
import { describeContract } from "@snap/provider-tests";

describeContract({
  provider: "instavm",
  createClient: createInstaVMClient,
  msw,
});
