// What CommonJS gets is typed too, where the compiler knows that Node can do this: 5.8 and later. It is compiled alone.
import digitalocean = require("@snap/digitalocean");
import unified = require("@snap/unified");
import adapter = require("@snap/unified/digitalocean");

const client: digitalocean.DigitalOceanClient = digitalocean.createDigitalOceanClient({ token: "any" });
const snap = unified.createSnap({ accounts: [adapter.digitalocean({ token: "any" })] });
export = { client, snap };
