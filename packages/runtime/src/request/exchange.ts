import type { SnapError } from "../errors/snap-error.ts";
import type { Result } from "../unwrap.ts";
import { type Attempt, createAttempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { createCallDeadline } from "./deadline.ts";
import { isPlainSuccess, parsePlain, type Setback } from "./plain-success.ts";
import { backoff, DEFAULT_ATTEMPTS } from "./retry.ts";
import { send } from "./send.ts";
import { toSnapError } from "./to-snap-error.ts";

/** Loads the code that handles an attempt that was not a plain success. */
export type LoadResume = () => Promise<{
  readonly resumeExchange: (attempt: Attempt, setback: Setback) => Promise<Result>;
}>;

/**
 * Sends a request and reads its response. The code for any outcome other than a JSON success, such as redirects,
 * failures and retries, is loaded on demand.
 *
 * @throws {SnapError} when no response arrived.
 */
export function exchange(call: Call, load: LoadResume): Promise<Result> {
  return new Promise((resolve, reject) => {
    const deadline = createCallDeadline(call);
    perform(createAttempt(call, deadline), load, resolve, reject);
  });
}

// A single function that settles the promise of the call: each additional promise slows the call down. A custom `fetch`
// that ignores its signal may still be running after the deadline; its outcome is ignored.
async function perform(
  first: Attempt,
  load: LoadResume,
  resolve: (result: Result | Promise<Result>) => void,
  reject: (error: SnapError) => void,
): Promise<void> {
  const { call, deadline } = first;
  let attempt = first;
  const fail = async (thrown: unknown) => {
    // The URL may contain the credential in a spelling that only the redactor knows. A browser that is offline may never
    // load it.
    await Promise.race([load(), deadline.sleep(1000)]).catch(() => {});
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
    if (!("thrown" in setback)) return fail(onDemand);
    const delay = planOffline(attempt);
    if (delay === undefined) return fail(setback.thrown);
    if (delay < deadline.remaining()) await deadline.sleep(delay);
    attempt = createAttempt(call, deadline, attempt);
  }
}

// Without a connection the retry code cannot be loaded either, so the retry of a read is planned here. Returns the
// delay; `undefined` if the read is not retried.
function planOffline({ call, number }: Attempt): number | undefined {
  const { retry = {} } = call.context.options;
  const isRetried = retry && !retry.when && number < (retry.attempts ?? DEFAULT_ATTEMPTS);
  return isRetried ? backoff(number, retry) : undefined;
}
