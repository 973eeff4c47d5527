import {
  getPointer,
  type JobDescription,
  SnapError,
  type StartedJob,
  type StartedJobs,
  UnexpectedResponseError,
} from "@snap/runtime";
import { dataOf, loadOnDemand, pollUntilDone, readRetryAfter } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import { withContext } from "../errors/with-context.ts";

/** What an operation returned that starts jobs. */
export interface StartingAnswer {
  /** The body of the response. */
  readonly data?: unknown;
  /** The response; needed if a header identifies the job. */
  readonly response?: Response;
  /** The parameters of the request. */
  readonly input?: object;
}

/** A job that is done. */
export interface DoneJob {
  /** The provider's object. */
  readonly job: unknown;
  /** The id of the object that the job has made, if the provider reports it. */
  readonly result: string | undefined;
  /** The time at which the job has started, as the provider writes it. */
  readonly startedAt: string | undefined;
}

/**
 * Returns the jobs that an operation has started, as plain data. The list is empty if the provider has nothing left to
 * do.
 *
 * @throws {UnexpectedResponseError} when the response has no job where it must have one.
 */
export function findJobs(
  { job, at, header, parameter }: StartedJobs,
  { data, response, input }: StartingAnswer,
): StartedJob[] {
  const { operation, path, input: name = "", id: place = "" } = job;
  const given = Object(input) as Readonly<Record<string, unknown>>;
  if (header !== undefined) {
    const url = response?.headers.get(header);
    if (url) return [{ operation, ...readUrl(url, path, response?.url) }];
    if (response && response.status !== 202) return [];
    throw new UnexpectedResponseError(`The response has no header ${header} with the URL of a job.`);
  }
  const names = namesIn(path);
  const toJob = (value: unknown, where: string): StartedJob => {
    const id = toId(value);
    if (!id) throw new UnexpectedResponseError(`The response has no job with an id at "${where}".`);
    // Other parameters, such as a project, have the same names in both operations, or are options of the client.
    const others = names.filter((each) => each !== name && toId(given[each]));
    const own = names.includes(name) ? { [name]: id } : {};
    const values = { ...Object.fromEntries(others.map((each) => [each, toId(given[each])])), ...own };
    return { operation, path: values, ...(names.includes(name) ? {} : { query: { [name]: id } }) };
  };
  if (parameter !== undefined) return [toJob(given[parameter], parameter)];
  return (at ?? []).flatMap((where) =>
    [getPointer(data, where)].flat().map((each) => toJob(getPointer(each, place), where)),
  );
}

/**
 * Polls a job until it is done, as the contract of its provider describes it. The signal ends the wait.
 *
 * @throws {WaitFailedError} when the job has failed. `value` is the provider's object.
 * @throws {UnexpectedResponseError} when the job is in a state that the contract does not describe.
 * @throws {ApiError} when the job cannot be requested, for example because it is gone.
 */
export async function waitForJob(
  client: unknown,
  description: JobDescription,
  { path, query }: StartedJob,
  call: CallOptions,
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
  const wait = { poll, check, minDelay, ...call, timeout: Number.POSITIVE_INFINITY };
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
  // Some responses lack the state. The next one may have it.
  if (found === undefined || found === null) return "pending";
  const word = String(found);
  if (running.includes(word)) return "pending";
  if (failed.includes(word)) return "failed";
  if (done.includes(word)) return error !== undefined && getPointer(job, error) ? "failed" : "done";
  const known = [...running, ...done, ...failed].join(", ");
  throw new UnexpectedResponseError(
    `${operation}: the state of the job must be one of ${known}, got ${JSON.stringify(word.slice(0, 100))}.`,
  );
}

// The parameters of a URL that the path describes. Only they are used: the request goes to the API of the client.
function readUrl(url: string, path: string, base: string | undefined): Pick<StartedJob, "path" | "query"> {
  const pattern = path.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^{}]+\}/g, "([^/]+)");
  const start = base || "https://localhost";
  const { pathname, searchParams } = new URL(URL.canParse(url, start) ? url : "", start);
  const values = new RegExp(`${pattern}$`).exec(pathname)?.slice(1);
  if (!values) throw new UnexpectedResponseError(`The URL of the job must end like ${path}, got ${url.slice(0, 200)}.`);
  const names = namesIn(path).map((name, index) => [name, decode(values[index] ?? "")]);
  return {
    path: Object.fromEntries(names),
    ...(searchParams.size > 0 && { query: Object.fromEntries(searchParams) }),
  };
}

// The client encodes the value again. Unlike `decodeURIComponent`, this never throws.
function decode(value: string): string {
  return new URLSearchParams(`v=${value.replaceAll("+", "%2B")}`).get("v") ?? "";
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

function toId(value: unknown): string {
  return (typeof value === "string" && value) || Number.isSafeInteger(value) ? String(value) : "";
}

// Errors are a text, or an object with a message or a code.
function toReason(error: unknown): string {
  if (typeof error !== "object") return typeof error === "string" ? error : "";
  const { message, code } = Object(error) as Readonly<Record<string, unknown>>;
  return toReason(message) || toId(code);
}
