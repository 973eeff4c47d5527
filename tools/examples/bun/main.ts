import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { formatPlan } from "@snap/unified/retention";

// Remove these two options to use your account with the token in DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const snap = createSnap({ accounts: [digitalocean({ account: "do-prod", ...mock })] });

// Lists the snapshots that a policy would delete. `snap.apply(plan)` deletes them.
const plan = await snap.plan({ keepLast: 1, olderThan: "30d" });
console.log(formatPlan(plan));
