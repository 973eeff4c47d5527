import { ApiError } from "./errors/api-error.ts";
import { SnapError } from "./errors/snap-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { WaitFailedError } from "./errors/wait-failed-error.ts";
import { checkNumbers } from "./request/check-numbers.ts";
import { createDeadline } from "./request/deadline.ts";

/** Where a wait stands, as JSON: store it, and any process can go on with it. */
export interface WaitHandle<Target> {
  /** What is waited for, in JSON: an id, or all that it takes to ask for it. */
  readonly target: Target;
  /** When the wait ends, in milliseconds since 1970. Default: `timeout` from now. */
  readonly expiresAt?: number;
  /** How often the target was asked for. */
  readonly polls?: number;
}

export interface WaitOptions<Target, Value> {
  /**
   * Asks once; pass `call` on to the client, whose own timeout is that of the request. A failure that may pass is asked
   * again, any other ends the wait.
   */
  readonly poll: (target: Target, call: { readonly signal: AbortSignal }) => Promise<Value>;
  /** Tells what an answer means. */
  readonly check: (value: Value) => "done" | "failed" | "pending";
  /** How long to wait at most, in milliseconds. Default: 600,000. */
  readonly timeout?: number;
  /** Ends the wait when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** The wait between the first two polls, in milliseconds; it grows by half each time. Default: 1,000. */
  readonly baseDelay?: number;
  /** The longest wait between two polls, in milliseconds. Default: 15,000. */
  readonly maxDelay?: number;
  /** Told about every poll, and waited for where it is asynchronous. What it throws ends the wait. */
  readonly onStep?: (step: WaitStep<Target, Value>) => void;
}

/** One poll of a wait. */
export interface WaitStep<Target, Value> {
  readonly handle: Required<WaitHandle<Target>>;
  /** What the poll gave; `undefined` where it failed. */
  readonly value: Value | undefined;
  /** Why the poll failed, where another one follows nevertheless. */
  readonly error: Error | undefined;
  /** The wait until the next poll, in milliseconds; `undefined` when this is the last one. */
  readonly delay: number | undefined;
}

/** The value that was waited for; `handle` tells at any time where the wait stands. */
export interface Waiting<Target, Value> extends Promise<Value> {
  readonly handle: Required<WaitHandle<Target>>;
}

/**
 * Polls at once, then with growing waits, until a check says that it is done.
 *
 * @throws {WaitFailedError} when the check says that it has failed.
 * @throws {TimeoutError} when it takes longer than `timeout`; `cause` is the failure of the last poll, if it failed.
 * @throws {AbortError} when the signal ends the wait.
 */
export function waitFor<Target, Value>(
  start: WaitHandle<Target>,
  options: WaitOptions<Target, Value>,
): Waiting<Target, Value> {
  const { timeout = 600_000 } = options;
  const { target, polls = 0 } = start;
  // In JSON, a wait without an end has `null` here.
  const expiresAt = start.expiresAt ?? Date.now() + timeout;
  const state = { handle: { target, expiresAt, polls } };
  return Object.defineProperty(run(state, options, timeout), "handle", { get: () => state.handle }) as Waiting<
    Target,
    Value
  >;
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
  // One that has ended meanwhile still asks once: it may be done.
  const late = left <= 0;
  const deadline = createDeadline(late ? Number.POSITIVE_INFINITY : left, timeout, signal);
  let error: Error | undefined;
  try {
    signal?.throwIfAborted();
    for (let round = 1; ; round++) {
      const polls = state.handle.polls + 1;
      let value: Value | undefined;
      let outcome: "done" | "failed" | "pending" = "pending";
      try {
        const asked = poll(target, { signal: deadline.signal });
        state.handle = { target, expiresAt, polls };
        const answer = await deadline.race(asked);
        outcome = check(answer);
        value = answer;
        error = undefined;
      } catch (thrown) {
        if (!SnapError.isInstance(thrown) || !thrown.retryable) throw thrown;
        error = thrown;
      }
      const delay = outcome === "pending" ? pause(round, { baseDelay, maxDelay }, error) : undefined;
      await onStep?.({ handle: state.handle, value, error, delay });
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

// Between half of the wait and the whole of it, so that many waiters do not ask in step.
function pause(
  round: number,
  { baseDelay, maxDelay }: { baseDelay: number; maxDelay: number },
  error: Error | undefined,
): number {
  const whole = Math.min(maxDelay, baseDelay * 1.5 ** (round - 1));
  const asked = ApiError.isInstance(error) ? error.retryAfter : undefined;
  return Math.max(asked ?? 0, whole * (0.5 + Math.random() / 2));
}
