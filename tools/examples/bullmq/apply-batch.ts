import { type AppliedStep, type RetentionPlan, SnapError } from "@snap/unified";
import type { Job } from "bullmq";
import { AccountStore } from "./account-store.ts";
import { maxDeletions, openAccount } from "./accounts.ts";

const DONE: readonly (string | undefined)[] = ["deleted", "gone"];

/** The data of a job that applies a part of an account's plan. */
export interface BatchJob {
  readonly run: string;
  readonly account: string;
  readonly plan: RetentionPlan;
}

/** Applies a part of a plan, and records the result of each step. Deletions that have a result are not repeated. */
export async function applyBatch(job: Job<BatchJob>): Promise<void> {
  const { run, account, plan } = job.data;
  const store = new AccountStore(run, account);
  const results = await store.results();
  const steps = plan.steps.filter(({ ref }) => !DONE.includes(results.get(ref)?.status));
  const open: AppliedStep[] = [];
  const { stopped } = await openAccount(account).apply(
    { ...plan, steps },
    {
      onError: "collect",
      maxDeletions,
      // The worker runs many jobs, so the deletions of one account need not run in parallel.
      perAccount: { concurrency: 1 },
      onStep: async (step) => {
        if (step.status === "failed" || step.status === "untried") open.push(step);
        else await store.record(step);
      },
    },
  );
  const errors = [...stopped.map(({ error }) => error), ...open.map(({ error }) => error)];
  const limit = errors.find((error) => SnapError.isInstance(error) && error.code === "RESOURCE_EXHAUSTED");
  if (limit !== undefined) throw limit;
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
  const isRetryable = stopped.length === 0 && !isLast;
  const [failed] = open;
  if (failed && isRetryable) throw failed.error;
  for (const step of open) await store.record(step);
}
