import { type Duration, toMilliseconds } from "./duration.ts";
import { ApiError } from "./errors/api-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { SnapError } from "./errors/snap-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { WaitFailedError } from "./errors/wait-failed-error.ts";
import { checkNumbers } from "./request/check-numbers.ts";
import { createDeadline } from "./request/deadline.ts";
import { describeValue } from "./request/describe-value.ts";

/** The state of a wait, as JSON: store it, and any process can resume the wait. */
export interface WaitHandle<Target> {
  /** What is awaited, as JSON: an id, or everything that a request for it needs. */
  readonly target: Target;
  /** When the wait ends, in milliseconds since 1970. Default: `timeout` from now. */
  readonly expiresAt?: number;
  /** How many times the target was polled. */
  readonly polls?: number;
}

/** Options of `waitFor`. */
export interface WaitOptions<Target, Value> {
  /**
   * Requests the target once; pass `call` on to the client, whose own timeout applies to the request. A transient failure
   * is polled again; any other ends the wait.
   */
  readonly poll: (target: Target, call: { readonly signal: AbortSignal }) => Promise<Value>;
  /** Returns what a value means. Anything but these three ends the wait with an `InvalidRequestError`. */
  readonly check: (value: Value) => WaitOutcome;
  /** The longest time that the wait may take, `onStep` included: milliseconds, or such as `"5m"`. Default: 10 minutes. */
  readonly timeout?: Duration;
  /** Ends the wait when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** The delay between the first two polls, in milliseconds; it grows by half each time. Default: 1,000. */
  readonly baseDelay?: number;
  /** The longest delay between two polls, in milliseconds. Default: 15,000. */
  readonly maxDelay?: number;
  /** Called after every poll, and awaited where it is asynchronous. What it throws ends the wait. */
  readonly onStep?: (step: WaitStep<Target, Value>) => void;
}

/** What `check` returns: the wait resolves, rejects, or polls again after a delay. */
export type WaitOutcome = "done" | "failed" | "pending";

/** One poll of a wait. */
export interface WaitStep<Target, Value> {
  /** The state of the wait after this poll, to store and resume from. */
  readonly handle: Required<WaitHandle<Target>>;
  /** What the poll returned; `undefined` where it failed. */
  readonly value: Value | undefined;
  /** Why the poll failed, where another one follows. */
  readonly error: Error | undefined;
  /** The delay before the next poll, in milliseconds; `undefined` when this is the last one. */
  readonly delay: number | undefined;
}

/** Resolves with the awaited value; `handle` is the current state of the wait. */
export interface Waiting<Target, Value> extends Promise<Value> {
  /** The current state of the wait, as JSON: another process can resume from it. */
  readonly handle: Required<WaitHandle<Target>>;
}

/**
 * Does what `waitFor` does, for packages that load it on demand: what the main entry exports, esbuild puts into every
 * program that bundles a chunk which uses it.
 */
export function pollUntilDone<Target, Value>(
  start: WaitHandle<Target>,
  options: WaitOptions<Target, Value>,
): Waiting<Target, Value> {
  const { timeout: given = 600_000 } = options;
  const timeout = typeof given === "string" ? toMilliseconds(given, "timeout") : given;
  const { target, polls = 0 } = start;
  // In JSON, a wait without an end has `null` here.
  const expiresAt = start.expiresAt ?? Date.now() + timeout;
  const state = { handle: { target, expiresAt, polls } };
  const waiting = run(state, options, timeout);
  // Runtimes end a process whose promise rejects before anybody awaits it.
  waiting.catch(() => {});
  return Object.defineProperty(waiting, "handle", { get: () => state.handle }) as Waiting<Target, Value>;
}

async function run<Target, Value>(
  state: { handle: Required<WaitHandle<Target>> },
  options: WaitOptions<Target, Value>,
  timeout: number,
): Promise<Value> {
  const { poll, check, signal, onStep, baseDelay = 1000, maxDelay = 15_000 } = options;
  const { target, expiresAt } = state.handle;
  checkNumbers({ timeout, expiresAt, baseDelay, maxDelay });
  const left = expiresAt - Date.now();
  // A wait that is resumed after its end still polls once: its target may be done.
  const late = left <= 0;
  const deadline = createDeadline(late ? timeout || Number.POSITIVE_INFINITY : left, timeout, signal);
  let error: Error | undefined;
  try {
    signal?.throwIfAborted();
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
      const delay = outcome === "pending" ? pause(round, { baseDelay, maxDelay }, error) : undefined;
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

// A map from states to outcomes lacks the state that its provider adds later: polled without a delay, that would hammer it.
function checkOutcome(outcome: unknown): WaitOutcome {
  if (outcome === "done" || outcome === "failed" || outcome === "pending") return outcome;
  throw new InvalidRequestError(`\`check\` must return "done", "failed" or "pending", got ${describeValue(outcome)}.`);
}

// Between half of the delay and all of it, so that many waiters do not poll in step.
function pause(
  round: number,
  { baseDelay, maxDelay }: { baseDelay: number; maxDelay: number },
  error: Error | undefined,
): number {
  const whole = Math.min(maxDelay, baseDelay * 1.5 ** (round - 1));
  const asked = ApiError.isInstance(error) ? error.retryAfter : undefined;
  return Math.max(asked ?? 0, whole * (0.5 + Math.random() / 2));
}
