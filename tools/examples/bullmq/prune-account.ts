import type { RetentionPlan, Snapshot } from "@snap/unified";
import { planRetention } from "@snap/unified/retention";
import { type Job, WaitingChildrenError } from "bullmq";
import { AccountStore, type StepResult } from "./account-store.ts";
import { openAccount, policy } from "./accounts.ts";
import { JOB, queue } from "./queue.ts";
import { splitPlan } from "./split-plan.ts";

// Snapshots are stored in parts of this size while an account is listed.
const PART = 200;

/** The data of a job that prunes one account. */
export interface AccountJob {
  readonly run: string;
  readonly account: string;
}

/** The results of an account's planned deletions. */
export interface AccountReport {
  readonly account: string;
  /** The number of steps with each status. */
  readonly counts: Readonly<Partial<Record<StepResult["status"], number>>>;
  /** Each step that did not end with its deletion, and why. */
  readonly problems: readonly { readonly ref: string; readonly status: string; readonly reason?: string }[];
}

/**
 * Lists and plans one account, adds a job for each batch of its plan, and reports when these have ended. Each part is
 * skipped if an earlier attempt has done it.
 */
export async function pruneAccount(job: Job<AccountJob>, token: string): Promise<AccountReport> {
  const { run, account } = job.data;
  const store = new AccountStore(run, account);
  const plan = (await store.plan()) ?? (await store.savePlan(await planAccount(account, store)));
  const parent = { id: job.id ?? "", queue: job.queueQualifiedName };
  const batches = splitPlan(plan).map((part, index) => ({
    name: "batch",
    data: { run, account, plan: part },
    opts: { ...JOB, parent, jobId: `${job.id}-${index}` },
  }));
  // A job whose id exists is not added again.
  await queue.addBulk(batches);
  if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
  const [failure = "its batch was not completed"] = Object.values(await job.getIgnoredChildrenFailures());
  return report(account, plan, await store.results(), failure);
}

async function planAccount(account: string, store: AccountStore): Promise<RetentionPlan> {
  const from = await store.position();
  const listing = openAccount(account).list({ onError: "collect", ...(from !== undefined && { from }) });
  let part: Snapshot[] = [];
  const listedAt = new Date();
  for await (const snapshot of listing) {
    part.push(snapshot);
    if (part.length < PART) continue;
    await store.addSnapshots(part, listing.position);
    part = [];
  }
  await store.addSnapshots(part, listing.position);
  const { outcomes } = listing;
  // After a rate limit, the listing continues from its position.
  if (outcomes[0]?.error !== undefined) throw outcomes[0].error;
  return planRetention({ snapshots: await store.snapshots(), outcomes }, policy, { listedAt });
}

function report(
  account: string,
  plan: RetentionPlan,
  results: ReadonlyMap<string, StepResult>,
  failure: string,
): AccountReport {
  const counts: Partial<Record<StepResult["status"], number>> = {};
  const problems: { ref: string; status: string; reason?: string }[] = [];
  for (const { action, ref } of plan.steps) {
    if (action === "keep") continue;
    const result: StepResult = results.get(ref) ?? { status: "untried", reason: failure };
    counts[result.status] = (counts[result.status] ?? 0) + 1;
    if (result.status !== "deleted") problems.push({ ref, ...result });
  }
  return { account, counts, problems };
}
