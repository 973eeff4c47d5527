import { describeFaults } from "@snap/contract";
import { createDigitalOceanClient } from "@snap/digitalocean";

describeFaults({
  provider: "digitalocean",
  createClient: createDigitalOceanClient,
});
