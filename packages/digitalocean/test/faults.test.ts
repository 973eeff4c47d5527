import { createDigitalOceanClient } from "@snap/digitalocean";
import { describeFaults } from "@snap/provider-tests";

describeFaults({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
});
