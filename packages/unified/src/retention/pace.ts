import { AbortError } from "@snap/runtime";

/** Waits until the next request may be sent. @throws {AbortError} when the signal ends the wait. */
export type Pace = (signal: AbortSignal | undefined) => Promise<void>;

/** Creates a function that spreads requests evenly over each minute. Without a limit, it does not wait. */
export function createPace(requestsPerMinute: number | undefined): Pace {
  if (requestsPerMinute === undefined) return async () => {};
  const interval = 60_000 / requestsPerMinute;
  let next = 0;
  return async (signal) => {
    const now = Date.now();
    const start = Math.max(now, next);
    next = start + interval;
    if (start > now) await wait(start - now, signal);
  };
}

function wait(delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new AbortError("ended by the caller's signal", { cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, delay);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
