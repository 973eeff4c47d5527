import { type Duration, toMilliseconds } from "./duration.ts";
import { ApiError } from "./errors/api-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { SnapError } from "./errors/snap-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { WaitFailedError } from "./errors/wait-failed-error.ts";
import { checkFunctions } from "./request/check-functions.ts";
import { checkNumbers } from "./request/check-numbers.ts";
import { Deadline } from "./request/deadline.ts";
import { describeValue } from "./request/describe-value.ts";
import { isPlainObject } from "./request/plain-object.ts";

/** The state of a wait, as JSON. Store it to resume the wait in any process. */
export interface WaitHandle<Target> {
  /** The target of the polls, as JSON: an id, or all data that the request needs. */
  readonly target: Target;
  /** When the wait times out, in milliseconds since 1970. Default: `timeout` from now. */
  readonly expiresAt?: number;
  /** The number of polls so far. */
  readonly polls?: number;
}

/** Options of `waitFor`. */
export interface WaitOptions<Target, Value> {
  /**
   * Requests the target once. Pass `call` to the client, so that `signal` also aborts the request. A transient failure,
   * including the request's own timeout, is retried after a delay; any other failure ends the wait.
   */
  readonly poll: (target: Target, call: { readonly signal: AbortSignal }) => Promise<Value>;
  /**
   * Returns whether a polled value is done, failed or pending. Any other result ends the wait with an
   * `InvalidRequestError`.
   */
  readonly check: (value: Value) => WaitOutcome;
  /**
   * How long the wait may take, including `onStep`: a number of milliseconds, or a string such as `"5m"`. Default: 10
   * minutes.
   */
  readonly timeout?: Duration;
  /** Aborts the wait. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The delay between the first two polls, in milliseconds. Each further delay is 1.5 times as long. Default: 1,000.
   */
  readonly baseDelay?: number;
  /** The maximum delay between two polls, in milliseconds. Default: 15,000. */
  readonly maxDelay?: number;
  /**
   * Returns the shortest delay before the next poll, in milliseconds, such as the `Retry-After` of the response to this
   * poll. It may be longer than `maxDelay`.
   */
  readonly minDelay?: (value: Value) => number | undefined;
  /** Called after every poll. A returned promise is awaited. If the function throws, the wait fails with that error. */
  readonly onStep?: (step: WaitStep<Target, Value>) => void;
}

/**
 * The result of `check`: `"done"` resolves the wait, `"failed"` rejects it, and `"pending"` polls again after a delay.
 */
export type WaitOutcome = "done" | "failed" | "pending";

/** One poll of a wait. */
export interface WaitStep<Target, Value> {
  /** The state of the wait after this poll. Store it to resume from here. */
  readonly handle: Required<WaitHandle<Target>>;
  /** The value that the poll returned; `undefined` if the poll failed. */
  readonly value: Value | undefined;
  /** The error of a poll that failed and is followed by another poll. */
  readonly error: Error | undefined;
  /** The delay before the next poll, in milliseconds; `undefined` when this is the last poll. */
  readonly delay: number | undefined;
}

/** A promise of the awaited value, with the current state of the wait as `handle`. */
export interface Waiting<Target, Value> extends Promise<Value> {
  /** The current state of the wait, as JSON. Another process can resume from it. */
  readonly handle: Required<WaitHandle<Target>>;
}

/**
 * Implements `waitFor`. Packages that load the wait on demand import this file: esbuild bundles every export of the
 * main entry that such a chunk uses into the program itself.
 */
export function pollUntilDone<Target, Value>(
  start: WaitHandle<Target>,
  options: WaitOptions<Target, Value>,
): Waiting<Target, Value> {
  for (const [what, value] of Object.entries({ handle: start, options })) {
    if (isPlainObject(value)) continue;
    throw new InvalidRequestError(`The ${what} of a wait must be a plain object, got ${describeValue(value)}.`);
  }
  const { timeout: given = 600_000 } = options;
  const timeout = typeof given === "number" ? given : toMilliseconds(given, "timeout");
  const { target, polls = 0 } = start;
  // JSON turns an infinite deadline into `null`.
  const expiresAt = start.expiresAt ?? Date.now() + timeout;
  const state = { handle: { target, expiresAt, polls } };
  const waiting = run(state, options, timeout);
  // Prevents an unhandled rejection, which ends a process, if the promise rejects before anybody awaits it.
  waiting.catch(() => {});
  return Object.defineProperty(waiting, "handle", { get: () => state.handle }) as Waiting<Target, Value>;
}

async function run<Target, Value>(
  state: { handle: Required<WaitHandle<Target>> },
  options: WaitOptions<Target, Value>,
  timeout: number,
): Promise<Value> {
  const { poll, check, signal, onStep, minDelay, baseDelay = 1000, maxDelay = 15_000 } = options;
  const { target, expiresAt, polls: before } = state.handle;
  checkNumbers({ timeout, expiresAt, polls: before, baseDelay, maxDelay });
  checkFunctions({ poll, check }, true);
  checkFunctions({ minDelay, onStep });
  const left = expiresAt - Date.now();
  // A wait that is resumed after its deadline still polls once, because its target may be done.
  const late = left <= 0;
  const deadline = new Deadline(late ? timeout || Number.POSITIVE_INFINITY : left, timeout, signal);
  let error: Error | undefined;
  try {
    if (signal) signal.throwIfAborted();
    for (let round = 1; ; round++) {
      const polls = state.handle.polls + 1;
      let value: Value | undefined;
      let outcome: WaitOutcome = "pending";
      try {
        const polled = poll(target, { signal: deadline.signal });
        state.handle = { target, expiresAt, polls };
        const answer = await deadline.race(polled);
        outcome = checkOutcome(check(answer));
        value = answer;
        error = undefined;
      } catch (thrown) {
        if (!SnapError.isInstance(thrown) || !thrown.retryable) throw thrown;
        error = thrown;
      }
      const asked = error ? retryAfterOf(error) : minDelay?.(value as Value);
      const delay = outcome === "pending" ? pause(round, { baseDelay, maxDelay }, asked) : undefined;
      const step: unknown = onStep?.({ handle: state.handle, value, error, delay });
      if (step) await deadline.race(step);
      if (outcome === "done") return value as Value;
      if (outcome === "failed") throw new WaitFailedError(value, polls);
      if (late) throw new TimeoutError(timeout, error && { cause: error });
      await deadline.race(deadline.sleep(delay ?? 0));
    }
  } catch (thrown) {
    throw deadline.failure(error && { cause: error }) ?? thrown;
  } finally {
    deadline.clear();
  }
}

// A lookup table in `check` returns `undefined` for a state that the provider adds later. Treating that as "pending"
// would poll without a delay.
function checkOutcome(outcome: unknown): WaitOutcome {
  if (outcome === "done" || outcome === "failed" || outcome === "pending") return outcome;
  throw new InvalidRequestError(`\`check\` must return "done", "failed" or "pending", got ${describeValue(outcome)}.`);
}

// Picks a random delay between 50 and 100 % of the full one, because concurrent waits must not poll in step. A longer
// delay that the provider asks for wins.
function pause(
  round: number,
  { baseDelay, maxDelay }: { baseDelay: number; maxDelay: number },
  asked: number | undefined,
): number {
  const whole = Math.min(maxDelay, baseDelay * 1.5 ** (round - 1));
  return Math.max(asked ?? 0, whole * (0.5 + Math.random() / 2));
}

function retryAfterOf(error: Error): number | undefined {
  return ApiError.isInstance(error) ? error.retryAfter : undefined;
}
