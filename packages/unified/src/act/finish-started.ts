import {
  InvalidRequestError,
  type JobDescription,
  type Started,
  TimeoutError,
  UnexpectedResponseError,
} from "@snap/runtime";
import { pollUntilDone } from "@snap/runtime/helpers";
import type { CallOptions, Created } from "../adapter.ts";
import type { DoneJob } from "../adapter-kit/action-kit.ts";
import { findCreated } from "../adapter-kit/find-created.ts";
import type { StandardAccount } from "../adapter-kit/standard-account.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { waitForJob } from "./wait-for-job.ts";

// How long a snapshot is looked for after its job is done, in milliseconds.
const LONGEST_LOOK = 120_000;

/** The parts of an account that finishing needs. */
export interface FinishingAccount<Provider extends string, Raw>
  extends Pick<StandardAccount<Provider, Raw, unknown>, "client" | "get" | "listPages" | "readTime"> {
  /** The descriptions of the account's jobs. */
  readonly jobs: readonly JobDescription[];
}

/**
 * Waits for the jobs of a creation, and returns the created snapshot. Its id is in `started` or in the job. Without an
 * id, it is the newest snapshot with the right name and source that was created after the job had started, or that was
 * not listed before.
 */
export async function finishCreation<Provider extends string, Raw>(
  account: FinishingAccount<Provider, Raw>,
  started: Started,
  call: CallOptions,
): Promise<Created<Snapshot<Provider, Raw>>> {
  const [done] = await waitForJobs(account, started, call);
  const id = started.snapshot ?? done?.result;
  if (id !== undefined) return { snapshot: await account.get(id, call), matchedBy: "response" };
  const { from, name, before } = started;
  const since = before ? 0 : account.readTime(done?.startedAt).date?.getTime();
  const look = async () => {
    const pages = account.listPages({ ...(from && { query: { source: from } }), ...call });
    const found = await findCreated(pages, { from, name }, since ?? Number.POSITIVE_INFINITY, before !== undefined);
    return found.find(({ id: own }) => !before?.includes(own));
  };
  // Without a job, it is not certain that the snapshot must be listed by now.
  const timeout = done ? LONGEST_LOOK : Number.POSITIVE_INFINITY;
  const snapshot = since === undefined ? undefined : await lookAgain(look, { timeout, ...call });
  if (snapshot) return { snapshot, matchedBy: "name-and-time" };
  const what = from ? ` of ${from.type} ${from.id}` : "";
  throw new UnexpectedResponseError(`The job is done, but no matching snapshot${what} is listed.`);
}

// Providers may list a snapshot some seconds after the job is done.
async function lookAgain<Found>(
  look: () => Promise<Found | undefined>,
  call: CallOptions & { readonly timeout: number },
): Promise<Found | undefined> {
  const check = (found: Found | undefined) => (found ? "done" : "pending");
  try {
    return await pollUntilDone({ target: null }, { poll: look, check, ...call });
  } catch (error) {
    if (!TimeoutError.isInstance(error)) throw error;
    // If the last listing failed, that is the cause.
    if (error.cause !== undefined) throw error.cause;
    return undefined;
  }
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
