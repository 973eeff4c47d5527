import { describeContract } from "@snap/contract";
import { createDigitalOceanClient } from "@snap/digitalocean";
import * as msw from "@snap/digitalocean/msw";

describeContract({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
  msw,
});
