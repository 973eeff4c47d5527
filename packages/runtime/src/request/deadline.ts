import { AbortError } from "../errors/abort-error.ts";
import type { SnapError, SnapErrorDetails } from "../errors/snap-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";

/** The end of a call: its timeout or its caller's signal, whichever comes first. */
export interface Deadline {
  /** Aborted at the end. */
  readonly signal: AbortSignal;
  /** Tells which of the two came; `undefined` before. */
  readonly failure: (details?: SnapErrorDetails) => SnapError | undefined;
  /** Milliseconds. */
  readonly remaining: () => number;
  /** The promise, or a rejection at the end: also where a custom `fetch` does not heed its signal. */
  readonly race: <Value>(promise: PromiseLike<Value> | Value) => Promise<Value>;
  /** Waits for so many milliseconds; for ever when that is beyond the end. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets go of the timers and the caller's signal. */
  readonly clear: () => void;
}

// A longer one would fire at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @param left until the timeout passes, in milliseconds; `Infinity` for none
 * @param timeout the whole of it
 */
export function createDeadline(left: number, timeout: number, caller: AbortSignal | null | undefined): Deadline {
  const expires = performance.now() + left;
  const controller = new AbortController();
  const { signal } = controller;
  let wake: ReturnType<typeof setTimeout> | undefined;
  let reject: ((reason: unknown) => void) | undefined;

  const end = (how?: "timeout") => {
    controller.abort(how);
    reject?.(signal.reason);
  };
  const abort = () => end();
  const race: Deadline["race"] = (promise) =>
    new Promise((resolve, fail) => {
      reject = fail;
      if (signal.aborted) fail(signal.reason);
      Promise.resolve(promise).then(resolve, fail);
    });

  if (caller?.aborted) abort();
  caller?.addEventListener("abort", abort);
  if (left <= 0) end("timeout");
  const timer = left > 0 && left <= LONGEST_TIMER ? setTimeout(end, left, "timeout") : undefined;

  return {
    signal,
    failure(details) {
      if (signal.reason === "timeout") return new TimeoutError(timeout, details);
      if (signal.aborted) return new AbortError("ended by the caller's signal", { ...details, cause: caller?.reason });
      return undefined;
    },
    remaining: () => (signal.aborted ? 0 : expires - performance.now()),
    race,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        wake = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER));
      }),
    clear() {
      clearTimeout(timer);
      clearTimeout(wake);
      caller?.removeEventListener("abort", abort);
    },
  };
}
