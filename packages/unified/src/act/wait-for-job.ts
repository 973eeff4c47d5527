import { getPointer, type JobDescription, SnapError, type StartedJob, UnexpectedResponseError } from "@snap/runtime";
import { dataOf, loadOnDemand, pollUntilDone, readRetryAfter } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import type { DoneJob } from "../adapter-kit/action-kit.ts";
import { toId } from "../adapter-kit/find-jobs.ts";
import { withContext } from "../errors/with-context.ts";

interface JobOptions extends CallOptions {
  /** The longest time to wait, in milliseconds. Default: until the signal ends the wait. */
  readonly timeout?: number;
}

/**
 * Polls a job until it is done, as the contract of its provider describes it. The signal ends the wait.
 *
 * @throws {WaitFailedError} when the job has failed. `value` is the provider's object.
 * @throws {UnexpectedResponseError} when the job is in a state that the contract does not describe.
 * @throws {TimeoutError} after the timeout.
 * @throws {ApiError} when the job cannot be requested, for example because it is gone.
 */
export async function waitForJob(
  client: unknown,
  description: JobDescription,
  { path, query }: StartedJob,
  { timeout = Number.POSITIVE_INFINITY, signal }: JobOptions,
): Promise<DoneJob> {
  const { item = "", error, result, startedAt } = description;
  const options = { params: { ...(path && { path }), ...(query && { query }) } };
  const poll = async (_: unknown, { signal }: CallOptions) => {
    const answer = await (client as Caller).request("GET", description.path, { ...options, signal });
    const { status, response } = answer;
    return { job: getPointer(dataOf(answer), item), status, wait: readRetryAfter(response) };
  };
  type Polled = Awaited<ReturnType<typeof poll>>;
  const check = (polled: Polled) => checkJob(description, polled);
  const minDelay = ({ wait }: Polled) => wait;
  const wait = { poll, check, minDelay, timeout, signal };
  try {
    const { job } = await pollUntilDone<null, Polled>({ target: null }, wait);
    const read = (place: string | undefined) => (place && toId(getPointer(job, place))) || undefined;
    return { job, result: read(result), startedAt: read(startedAt) };
  } catch (failure) {
    if (!SnapError.isInstance(failure) || failure.name !== "WaitFailedError") throw failure;
    const { job } = Reflect.get(failure, "value") as Polled;
    const reason = error === undefined ? undefined : toReason(getPointer(job, error));
    const { cleanReceived } = await loadOnDemand();
    const note = reason && { note: `the provider reports: ${cleanReceived(reason)}` };
    throw Object.defineProperty(withContext(failure, { ...note }), "value", { value: job });
  }
}

interface Caller {
  request(method: string, path: string, options: object): Promise<Parameters<typeof dataOf>[0]>;
}

function checkJob(
  { operation, state, error }: JobDescription,
  { job, status }: { readonly job: unknown; readonly status: number | undefined },
): "done" | "failed" | "pending" {
  if (!state) return status === 202 ? "pending" : "done";
  const { at, running, done, failed = [] } = state;
  const found = getPointer(job, at);
  // Some responses lack the state. The next response may have it.
  if (found === undefined || found === null) return "pending";
  const word = typeof found === "object" ? "an object" : String(found);
  if (running.includes(word)) return "pending";
  if (failed.includes(word)) return "failed";
  if (done.includes(word)) return error !== undefined && getPointer(job, error) ? "failed" : "done";
  const known = [...running, ...done, ...failed].join(", ");
  // The state is shortened only after secrets are redacted, because a part of a secret would not be found.
  throw new UnexpectedResponseError(
    `${operation}: the state of the job must be one of ${known}, got ${JSON.stringify(word)}.`,
  );
}

// An error is a string, or an object with a message or a code.
function toReason(error: unknown): string {
  if (typeof error !== "object") return typeof error === "string" ? error : "";
  const { message, code } = Object(error) as Readonly<Record<string, unknown>>;
  return toReason(message) || toId(code);
}
