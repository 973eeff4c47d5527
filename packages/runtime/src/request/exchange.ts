import type { SnapError } from "../errors/snap-error.ts";
import type { Result } from "../unwrap.ts";
import { type Attempt, createAttempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { createCallDeadline } from "./deadline.ts";
import { isPlainSuccess, parsePlain, type Setback } from "./plain-success.ts";
import { backoff, DEFAULT_ATTEMPTS } from "./retry.ts";
import { send } from "./send.ts";
import { toSnapError } from "./to-snap-error.ts";

/** Loads what handles an attempt that came to more than a plain success. */
export type LoadResume = () => Promise<{
  readonly resumeExchange: (attempt: Attempt, setback: Setback) => Promise<Result>;
}>;

/**
 * Sends a request and reads its response. The code for any outcome other than a success in JSON is loaded on
 * demand: redirects, failures and retries.
 *
 * @throws {SnapError} when no response came.
 */
export function exchange(call: Call, load: LoadResume): Promise<Result> {
  return new Promise((resolve, reject) => {
    const deadline = createCallDeadline(call);
    perform(createAttempt(call, deadline), load, resolve, reject);
  });
}

// One function that settles the promise of the call itself, since each further promise costs a call time. What a custom
// `fetch` does beyond the deadline, ignoring its signal, is left to itself.
async function perform(
  first: Attempt,
  load: LoadResume,
  resolve: (result: Result | Promise<Result>) => void,
  reject: (error: SnapError) => void,
): Promise<void> {
  const { call, deadline } = first;
  let attempt = first;
  const fail = (thrown: unknown) => {
    deadline.clear();
    reject(toSnapError(attempt, deadline, thrown));
  };
  deadline.onEnd(fail);
  while (!deadline.signal.aborted) {
    let setback: Setback;
    try {
      const response = await send(attempt);
      let text: string | undefined;
      if (isPlainSuccess(call, response)) {
        text = await response.text();
        const data = parsePlain(text);
        if (data !== undefined) {
          deadline.clear();
          return resolve({ data, status: response.status, response });
        }
      }
      setback = { response, text };
    } catch (thrown) {
      setback = { thrown };
    }
    const onDemand = await load().catch((error: Error) => error);
    if (deadline.signal.aborted) return;
    if ("resumeExchange" in onDemand) return resolve(onDemand.resumeExchange(attempt, setback));
    const delay = planOffline(attempt, setback, onDemand);
    if (typeof delay !== "number") return fail(delay.thrown);
    if (delay < deadline.remaining()) await deadline.sleep(delay);
    attempt = createAttempt(call, deadline, attempt);
  }
}

// Without a connection the rules of retries cannot be loaded either, so here are those of a read. Returns the wait, or
// what to throw.
function planOffline(
  { call, number }: Attempt,
  setback: Setback,
  failure: Error,
): number | { readonly thrown: unknown } {
  const { retry = {} } = call.context.options;
  if (!("thrown" in setback)) return { thrown: failure };
  if (!retry || retry.when || number >= (retry.attempts ?? DEFAULT_ATTEMPTS)) return setback;
  return backoff(number, retry);
}
