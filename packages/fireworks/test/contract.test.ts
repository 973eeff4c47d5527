import { createFireworksClient } from "@snap/fireworks";
import * as msw from "@snap/fireworks/msw";
import { describeContract } from "@snap/provider-tests";

describeContract({
  provider: "fireworks",
  createClient: createFireworksClient,
  msw,
});
