import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";

// Remove these options to use your accounts with the credentials in the environment.
const snap = createSnap({
  accounts: [
    digitalocean({ account: "do-prod", baseUrl: "http://127.0.0.1:4010", token: "any" }),
    fireworks({
      account: "fw-train",
      baseUrl: "http://127.0.0.1:4011",
      apiKey: "any",
      accountId: "acme-robotics",
    }),
    instavm({ account: "vm-lab", baseUrl: "http://127.0.0.1:4012", apiKey: "instavm_sk_any" }),
  ],
});

const listing = snap.list({ state: "ready", order: "createdAt" });
for await (const { ref, name, createdAt } of listing) console.log(createdAt?.toISOString(), ref, name);
for (const { account, status, count } of listing.outcomes) console.log(account, status, count);
