import { createDigitalOceanClient } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";
import { describeMockCloud } from "@snap/provider-tests";

describeMockCloud({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
  createMockCloud,
});
