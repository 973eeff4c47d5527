import { causeMessages } from "../errors/cause-messages.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { SnapError } from "../errors/snap-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { redactorOf } from "../redact/redactor.ts";
import { addFileSecrets } from "./add-file-secrets.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { checkFunctions } from "./check-functions.ts";
import type { Deadline } from "./deadline.ts";
import { type Next, planRetry } from "./plan-retry.ts";
import { toSnapError } from "./to-snap-error.ts";

// Matches the messages of JavaScript engines about programming errors. The messages of a failed connection are
// different, such as "fetch failed" and "Load failed".
const MISTAKE =
  /^Cannot |\bis(?: not|n't) (?:a function|a constructor|an object|iterable|defined)|\bis (?:undefined|null)\b|has no properties/;

// The error of a custom `fetch` may contain a whole response.
const LONGEST_MESSAGE = 1000;

/** Plans what follows an attempt that threw. Without `next`, the call fails with `error`. */
export async function planAfterError(
  attempt: Attempt,
  deadline: Deadline,
  thrown: unknown,
): Promise<{ readonly error: SnapError; readonly next?: Next | undefined }> {
  await addFileSecrets(attempt);
  const cause = new Error(redactorOf(attempt.secrets).redact(causeMessages(thrown), LONGEST_MESSAGE));
  const error = toSnapError(attempt, deadline, thrown, `: ${cause.message}`, cause);
  if (error instanceof TimeoutError && !deadline.signal.aborted) {
    return { error, next: await planRetry(attempt, error, deadline) };
  }
  if (!(error instanceof ConnectionError)) return { error };
  const isMistaken = isMistake(thrown);
  if (isMistaken) checkFetch(attempt);
  const mistake = isMistaken ? "`fetch` threw an error that is not a failed connection" : refusal(attempt, cause);
  if (!mistake) return { error, next: await planRetry(attempt, error, deadline) };
  return { error: new InvalidRequestError(`${mistake}: ${cause.message}`, { request: failedRequest(attempt), cause }) };
}

/** @throws {InvalidRequestError} when the custom `fetch` or `Request` is not a function. */
function checkFetch({ call: { context, options } }: Attempt): void {
  for (const { fetch, Request } of [options, context.options]) checkFunctions({ fetch, Request });
}

function isMistake(thrown: unknown): boolean {
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown };
  if (name === "TypeError") return MISTAKE.test(String(message));
  return /^(?:Eval|Range|Reference|Syntax|URI)Error$/.test(String(name));
}

// Checked only after the failure, so that successful requests cost nothing.
function refusal({ call }: Attempt, { message }: Error): string | undefined {
  const { url, method, headers, init } = call;
  if (/\bbad port\b/.test(message)) return "the address has a port that `fetch` does not send to";
  try {
    new Request(url, { ...init, method, headers });
    return undefined;
  } catch {
    return "`fetch` refuses the request";
  }
}
