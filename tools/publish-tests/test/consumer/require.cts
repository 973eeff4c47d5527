// `require` of ES modules has types in TypeScript 5.8 and later. This file is compiled, but never run.
import digitalocean = require("@snap/digitalocean");
import unified = require("@snap/unified");
import adapter = require("@snap/unified/digitalocean");

const client: digitalocean.DigitalOceanClient = digitalocean.createDigitalOceanClient({ token: "any" });
const snap = unified.createSnap({ accounts: [adapter.digitalocean({ token: "any" })] });
export = { client, snap };
