import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { formatPlan } from "@snap/unified/retention";

// Without these two options, it is your own account: the token then comes from DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const snap = createSnap({ accounts: [digitalocean({ account: "do-prod", ...mock })] });

// What a policy would delete. `snap.apply(plan)` deletes it.
const plan = await snap.plan({ keepLast: 1, olderThan: "30d" });
console.log(formatPlan(plan));
