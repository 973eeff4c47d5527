import type { Job } from "bullmq";
import type { AccountReport } from "./prune-account.ts";

// Nobody reads longer reports. The reports of the accounts contain all problems.
const MOST_PROBLEMS = 100;

/** The report of a run over all accounts. */
export interface RunReport {
  readonly run: string;
  readonly accounts: number;
  /** The number of planned deletions with each result. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first problems. */
  readonly problems: readonly { readonly ref: string; readonly status: string; readonly reason?: string }[];
  /** The accounts that could not be listed or planned, by the id of their job, and why. */
  readonly failed: Readonly<Record<string, string>>;
}

/** Adds up the reports of all accounts. Runs when all of them have ended. */
export async function reportRun(job: Job<{ readonly run: string }>): Promise<RunReport> {
  const accounts = Object.values(await job.getChildrenValues<AccountReport>());
  const counts: Record<string, number> = {};
  for (const account of accounts) {
    for (const [status, count] of Object.entries(account.counts)) counts[status] = (counts[status] ?? 0) + count;
  }
  return {
    run: job.data.run,
    accounts: accounts.length,
    counts,
    problems: accounts.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS),
    failed: await job.getIgnoredChildrenFailures(),
  };
}
