import { describeContract } from "@snap/contract";
import { createInstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";

describeContract({
  provider: "instavm",
  createClient: createInstaVMClient,
  msw,
});
