import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { formatPlan } from "@snap/unified/retention";

// The token comes from DIGITALOCEAN_TOKEN. Set DIGITALOCEAN_URL to use another server, such as snap-mock.
const baseUrl = process.env["DIGITALOCEAN_URL"] ?? "https://api.digitalocean.com";
const snap = createSnap({ accounts: [digitalocean({ account: "do-prod", baseUrl })] });

const plan = await snap.plan({ keepLast: 1, olderThan: "2d" });
console.log(formatPlan(plan));

// Snapshots are deleted only with this argument.
if (process.argv.includes("--delete")) {
  const { steps } = await snap.apply(plan, {
    maxDeletions: "50%", // refuses a plan that deletes more
    onStep: ({ ref, status }) => console.log(ref, status),
  });
  console.log(`Deleted snapshots: ${steps.filter(({ status }) => status === "deleted").length}`);
}
