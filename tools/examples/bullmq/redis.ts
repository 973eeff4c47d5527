import { Redis } from "ioredis";

/** The connection that jobs, results and limits share. BullMQ requires that requests are retried without a limit. */
export const redis = new Redis(process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });
