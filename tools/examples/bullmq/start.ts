import { FlowProducer, Job, QueueEvents } from "bullmq";
import { listAccounts } from "./accounts.ts";
import { JOB, QUEUE, queue } from "./queue.ts";
import { redis } from "./redis.ts";
import type { RunReport } from "./report-run.ts";

// Starting a run again adds nothing: its jobs have the same ids. This program waits for the report of the run.
const run = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const jobId = `report-${run}`;

const flow = new FlowProducer({ connection: redis });
await flow.add({
  name: "report",
  queueName: QUEUE,
  data: { run },
  opts: { ...JOB, jobId },
  children: listAccounts().map((account) => ({
    name: "account",
    queueName: QUEUE,
    data: { run, account },
    opts: { ...JOB, jobId: `${run}-${account}` },
  })),
});

// Waiting for events blocks a connection.
const blocked = redis.duplicate();
const events = new QueueEvents(QUEUE, { connection: blocked });
await events.waitUntilReady();
const job = await Job.fromId(queue, jobId);
const report = (await job?.waitUntilFinished(events)) as RunReport;
console.log(JSON.stringify(report, null, 2));
await events.close();
blocked.disconnect();
redis.disconnect();
