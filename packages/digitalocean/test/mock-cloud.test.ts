import { describeMockCloud } from "@snap/contract";
import { createDigitalOceanClient } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";

describeMockCloud({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
  createMockCloud,
});
