import { describeMockCloud } from "@snap/contract";
import { createDigitalOceanClient } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";

describeMockCloud({
  provider: "digitalocean",
  createClient: (credential, fetch) => createDigitalOceanClient({ token: credential, fetch, retry: false }),
  createMockCloud,
});
