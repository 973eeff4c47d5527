import type { Result } from "../unwrap.ts";
import { type Attempt, createAttempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { createCallDeadline } from "./deadline.ts";
import { ForeignError } from "./foreign-error.ts";
import { isPlainSuccess, type Outcome, parsePlain, type Setback } from "./plain-success.ts";
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
export async function exchange(call: Call, load: LoadResume): Promise<Result> {
  const deadline = createCallDeadline(call);
  let attempt = createAttempt(call, deadline);
  try {
    deadline.signal.throwIfAborted();
    for (;;) {
      // A custom `fetch` that ignores its signal may still be running after the deadline; its outcome is ignored.
      const outcome = await deadline.limit(perform, attempt);
      if ("data" in outcome) return outcome;
      const onDemand = await deadline.race(load().catch((error: Error) => error));
      if ("resumeExchange" in onDemand) return await onDemand.resumeExchange(attempt, outcome);
      const delay = planOffline(attempt, outcome, onDemand);
      if (delay < deadline.remaining()) await deadline.race(deadline.sleep(delay));
      attempt = createAttempt(call, deadline, attempt);
    }
  } catch (thrown) {
    throw thrown instanceof ForeignError ? thrown.error : toSnapError(attempt, deadline, thrown);
  } finally {
    deadline.clear();
  }
}

// A single function that reports its outcome to a callback: each additional promise slows the call down.
async function perform(attempt: Attempt, resolve: (outcome: Outcome) => void): Promise<void> {
  try {
    const response = await send(attempt);
    let text: string | undefined;
    if (isPlainSuccess(attempt.call, response)) {
      text = await response.text();
      const data = parsePlain(text);
      if (data !== undefined) return resolve({ data, status: response.status, response });
    }
    resolve({ response, text });
  } catch (thrown) {
    resolve({ thrown });
  }
}

// Without a connection the retry code cannot be loaded either, so the retry of a read is planned here. Returns the
// delay.
function planOffline({ call, number }: Attempt, setback: Setback, failure: Error): number {
  const { retry = {} } = call.context.options;
  if (!("thrown" in setback)) throw failure;
  if (!retry || retry.when || number >= (retry.attempts ?? DEFAULT_ATTEMPTS)) throw setback.thrown;
  return backoff(number, retry);
}
