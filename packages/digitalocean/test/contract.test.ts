import { createDigitalOceanClient } from "@snap/digitalocean";
import * as msw from "@snap/digitalocean/msw";
import { describeContract } from "@snap/provider-tests";

describeContract({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
  msw,
});
