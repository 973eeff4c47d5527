/** The end of a call: its timeout or its caller's signal, whichever comes first. */
export interface Deadline {
  /** Aborted at the end. */
  readonly signal: AbortSignal;
  /** Which of the two came; `undefined` before. */
  readonly ended: () => "signal" | "timeout" | undefined;
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

/** @param timeout in milliseconds; `Infinity` for none */
export function createDeadline(timeout: number, caller: AbortSignal | null | undefined): Deadline {
  const expires = performance.now() + timeout;
  const controller = new AbortController();
  const { signal } = controller;
  const remaining = () => (signal.aborted ? 0 : Math.max(0, expires - performance.now()));
  let wake: ReturnType<typeof setTimeout> | undefined;
  let reject: ((how: string) => void) | undefined;

  const end = (how: "signal" | "timeout") => {
    controller.abort(how);
    reject?.(how);
  };
  const abort = () => end("signal");
  const race: Deadline["race"] = (promise) =>
    new Promise((resolve, fail) => {
      reject = fail;
      if (signal.aborted) fail(signal.reason);
      Promise.resolve(promise).then(resolve, fail);
    });

  if (caller?.aborted) abort();
  caller?.addEventListener("abort", abort);
  if (timeout <= 0) end("timeout");
  const timer = !signal.aborted && timeout <= LONGEST_TIMER ? setTimeout(end, timeout, "timeout") : undefined;

  return {
    signal,
    ended: () => signal.reason,
    remaining,
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
