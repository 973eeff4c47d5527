import { SnapError } from "@snap/unified";
import { DelayedError, type Job, Worker } from "bullmq";
import { applyBatch } from "./apply-batch.ts";
import { pruneAccount } from "./prune-account.ts";
import { QUEUE } from "./queue.ts";
import { redis } from "./redis.ts";
import { reportRun } from "./report-run.ts";

const PAUSE = 60_000;
// If a worker is killed, another one continues its jobs after this time.
const LOCK = Number(process.env["LOCK_MS"] ?? 30_000);

async function run(job: Job, token = ""): Promise<unknown> {
  try {
    if (job.name === "account") return await pruneAccount(job, token);
    if (job.name === "batch") return await applyBatch(job);
    return await reportRun(job);
  } catch (error) {
    if (!SnapError.isInstance(error) || error.code !== "RESOURCE_EXHAUSTED") throw error;
    // The worker is free for other accounts until this one accepts requests again. This is not a failed attempt.
    await job.moveToDelayed(Date.now() + (retryAfterOf(error) ?? PAUSE), token);
    throw new DelayedError();
  }
}

function retryAfterOf(error: unknown): number | undefined {
  const delay: unknown = Reflect.get(Object(error), "retryAfter");
  return typeof delay === "number" ? delay : undefined;
}

const worker = new Worker(QUEUE, run, {
  connection: redis,
  concurrency: Number(process.env["CONCURRENCY"] ?? 20),
  lockDuration: LOCK,
  stalledInterval: LOCK,
  // A job whose worker is killed every time is not retried forever.
  maxStalledCount: 20,
});
worker.on("error", (error) => console.error(error.message));
worker.on("failed", (job, error) => console.error(job?.id, error.message));

// Completes the running jobs, then ends.
process.once("SIGTERM", async () => {
  await worker.close();
  await redis.quit();
});
console.log("Ready");
