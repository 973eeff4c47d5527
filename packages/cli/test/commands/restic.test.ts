import { execFileSync, spawnSync } from "node:child_process";
import type { RetentionPlan } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { createRepository, resticEnvironment } from "../support/restic-repository.ts";
import { createClouds, makeFolder, run } from "../support/run.ts";

const HOUR = 3_600_000;

// The ages of 70 snapshots over more than a year: the newest are minutes apart, then 11 hours, then 9 days.
const AGES = [
  ...Array.from({ length: 12 }, (_, index) => index * 0.4),
  ...Array.from({ length: 24 }, (_, index) => 6 + index * 11),
  ...Array.from({ length: 34 }, (_, index) => 280 + index * 9 * 24),
];
const NEWEST = Date.parse("2026-06-17T21:13:05Z");
const TIMES = AGES.map((hours) => new Date(NEWEST - hours * HOUR).toISOString());

// Each rule finds enough snapshots: otherwise, later versions of restic would also keep the oldest snapshot.
const POLICIES = [
  ["--keep-last", "7"],
  ["--keep-hourly", "5"],
  ["--keep-daily", "9", "--keep-weekly", "3"],
  ["--keep-weekly", "8", "--keep-monthly", "5"],
  ["--keep-last", "2", "--keep-hourly", "3", "--keep-daily", "4", "--keep-weekly", "5", "--keep-monthly", "6"],
  ["--keep-yearly", "1"],
  ["--keep-within", "1m3d"],
  ["--keep-within-hourly", "36h", "--keep-within-daily", "9d", "--keep-within-weekly", "2m"],
  ["--keep-within-monthly", "6m", "--keep-last", "1"],
];

const hasRestic = spawnSync("restic", ["version"]).status === 0;
if (!hasRestic) console.log("The comparison with restic was skipped: restic is not installed.");

describe.skipIf(!hasRestic)("the rules of plan", () => {
  it.each(POLICIES.map((policy) => [policy.join(" "), policy] as const))(
    "keep the same snapshots as restic with %s",
    async (_, policy) => {
      const repository = makeFolder();
      createRepository(repository, TIMES);
      const options = ["forget", ...policy, "--dry-run", "--json", "--no-lock", "--no-cache"];
      const printed = execFileSync("restic", options, { env: resticEnvironment(repository), encoding: "utf8" });
      const [group] = JSON.parse(printed) as { keep: { time: string }[] }[];
      const kept = group?.keep.map(({ time }) => new Date(time).toISOString()).sort();
      expect(kept?.length).toBeLessThan(TIMES.length);
      expect(await keptByPlan(policy)).toEqual(kept);
    },
  );
});

async function keptByPlan(policy: readonly string[]): Promise<(string | null)[]> {
  const given = createClouds();
  const { store } = given.clouds.digitalocean;
  for (const snapshot of store.snapshots) store.snapshots.delete(snapshot);
  for (const created_at of TIMES) store.snapshots.make({ resource_type: "volume", resource_id: "data", created_at });
  const env = { DIGITALOCEAN_TOKEN: "do-secret" };
  const { stdout } = await run(["plan", ...policy, "-o", "json"], { ...given, env });
  const { steps }: RetentionPlan = JSON.parse(stdout);
  return steps.flatMap(({ action, createdAt }) => (action === "keep" ? [createdAt] : [])).sort();
}
