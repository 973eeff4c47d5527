import { InvalidRequestError, type JobDescription, type Started, UnexpectedResponseError } from "@snap/runtime";
import type { CallOptions, Created } from "../adapter.ts";
import type { DoneJob } from "../adapter-kit/action-kit.ts";
import { findCreated } from "../adapter-kit/find-created.ts";
import type { StandardAccount } from "../adapter-kit/standard-account.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { waitForJob } from "./wait-for-job.ts";

/** The parts of an account that finishing needs. */
export interface FinishingAccount<Provider extends string, Raw>
  extends Pick<StandardAccount<Provider, Raw, unknown>, "client" | "get" | "listPages" | "readTime"> {
  /** The descriptions of the account's jobs. */
  readonly jobs: readonly JobDescription[];
}

/**
 * Waits for the jobs of a creation, and returns the created snapshot: the one with the id in `started` or in the job, or
 * else the newest one with the name and source that was created after the job has started.
 */
export async function finishCreation<Provider extends string, Raw>(
  account: FinishingAccount<Provider, Raw>,
  started: Started,
  call: CallOptions,
): Promise<Created<Snapshot<Provider, Raw>>> {
  const [done] = await waitForJobs(account, started, call);
  const id = started.snapshot ?? done?.result;
  if (id !== undefined) return { snapshot: await account.get(id, call), matchedBy: "response" };
  const { from, name } = started;
  const since = account.readTime(done?.startedAt).date?.getTime() ?? Number.POSITIVE_INFINITY;
  const pages = account.listPages({ ...(from && { query: { source: from } }), ...call });
  const [snapshot] = await findCreated(pages, { from, name }, since);
  if (snapshot) return { snapshot, matchedBy: "name-and-time" };
  const what = from ? ` of ${from.type} ${from.id}` : "";
  throw new UnexpectedResponseError(`The job is done, but no matching snapshot${what} is listed.`);
}

/** Waits for the jobs of a restoration, and returns the restored resource. */
export async function finishRestoration(
  account: FinishingAccount<string, unknown>,
  started: Started,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { resource } = started;
  if (!resource)
    throw new InvalidRequestError("`started.resource` is missing. Pass the `started` of an error unchanged.");
  await waitForJobs(account, started, call);
  return resource;
}

async function waitForJobs(
  { client, jobs }: FinishingAccount<string, unknown>,
  started: Started,
  call: CallOptions,
): Promise<DoneJob[]> {
  const done: DoneJob[] = [];
  // Sequential polling is enough: the jobs run at the same time, so most have ended when the first has.
  for (const job of started.jobs ?? []) {
    const description = jobs.find(({ operation }) => operation === job.operation);
    if (!description) {
      const known = jobs.map(({ operation }) => operation).join(", ") || "none";
      throw new InvalidRequestError(
        `\`started.jobs\` must name an operation that returns jobs, got "${job.operation}". Known: ${known}.`,
      );
    }
    done.push(await waitForJob(client, description, job, call));
  }
  return done;
}
