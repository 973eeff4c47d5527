import { createAll } from "./all-accounts.ts";
import { collect } from "./cloud.ts";

/** The `now` of the plan. */
export const now = new Date("2026-11-21T12:00:00Z");
export const VISION = "fw/accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/3";
export const SPEECH = "fw/accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/2";
export const VOLUME = "do/0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10";
export const FAILED = "vm/snap_c90d11";

/** Creates the mock clouds, their unified API, and a plan that keeps the newest snapshot of each source. */
export async function createPlan() {
  const { clouds, snap } = createAll();
  // The last segment of its name is that of another snapshot, so the provider cannot distinguish the two.
  for (const snapshot of clouds.fw.store.snapshots) {
    if (snapshot.name?.endsWith("speech/snapshots/3")) clouds.fw.store.snapshots.delete(snapshot);
  }
  const plan = await snap.plan({ keepLast: 1 }, { now });
  const requestsOf = () => [clouds.do, clouds.fw, clouds.vm].flatMap(({ requests }) => [...requests]);
  const before = requestsOf().length;
  return { clouds, snap, plan, requests: () => requestsOf().slice(before), refs: async () => refsOf(snap.list()) };
}

async function refsOf(items: AsyncIterable<{ ref: string }>): Promise<string[]> {
  return (await collect(items)).map(({ ref }) => ref).sort();
}
