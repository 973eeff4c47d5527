import { createDigitalOceanClient } from "@snap/digitalocean";
for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);