import { describeContract } from "@snap/contract";
import { createFireworksClient } from "@snap/fireworks";
import * as msw from "@snap/fireworks/msw";

describeContract({
  provider: "fireworks",
  createClient: createFireworksClient,
  msw,
});
