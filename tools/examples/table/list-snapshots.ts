import { createSnap, type Snapshot } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";

/** Lists the snapshots of three accounts, newest first. The providers must be replaced by mock clouds. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const snap = createSnap({
    accounts: [
      digitalocean({ token: "demo", account: "do-prod" }),
      fireworks({ apiKey: "demo", accountId: "acme-robotics", account: "fw-train" }),
      instavm({ apiKey: "instavm_sk_demo", account: "vm-lab" }),
    ],
  });
  const snapshots = [];
  for await (const snapshot of snap.list({ order: "-createdAt" })) snapshots.push(snapshot);
  return snapshots;
}
