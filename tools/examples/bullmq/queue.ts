import { type JobsOptions, Queue } from "bullmq";
import { redis } from "./redis.ts";

/** All jobs are in one queue: with a queue for each account, every worker would need a connection for each queue. */
export const QUEUE = "prune";

/** Options of every job. The parent of a job that has failed continues, and reports the failure. */
export const JOB: JobsOptions = {
  attempts: 5,
  backoff: { type: "exponential", delay: Number(process.env["BACKOFF_MS"] ?? 5000), jitter: 0.5 },
  ignoreDependencyOnFailure: true,
  removeOnComplete: { age: 3 * 24 * 60 * 60 },
  removeOnFail: { age: 3 * 24 * 60 * 60 },
};

export const queue = new Queue(QUEUE, { connection: redis });
