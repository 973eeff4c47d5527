import { sleep } from "@snap/runtime/helpers";
import type { AccountLimits, Adapter } from "../adapter.ts";

/** Waits until the next request may be sent. @throws {AbortError} when the signal ends the wait. */
export type Pace = (signal: AbortSignal | undefined) => Promise<void>;

/** How many requests may be sent within a number of milliseconds. */
interface PaceWindow {
  readonly requests: number;
  readonly within: number;
}

/**
 * Creates a function that delays the requests to an account. The caller's `requestsPerMinute` are spread evenly, because
 * other programs may use the account too. The default are the limits that the provider documents.
 */
export function createAccountPace({ limits = {} }: Adapter, requestsPerMinute: number | undefined): Pace {
  return createPace(
    requestsPerMinute === undefined ? windowsOf(limits) : [{ requests: 1, within: 60_000 / requestsPerMinute }],
  );
}

/** Returns the windows of a provider's limits. The first requests of each window are not delayed. */
function windowsOf({ requestsPerMinute, requestsPerHour }: AccountLimits): PaceWindow[] {
  return [
    ...(requestsPerMinute === undefined ? [] : [{ requests: requestsPerMinute, within: 60_000 }]),
    ...(requestsPerHour === undefined ? [] : [{ requests: requestsPerHour, within: 3_600_000 }]),
  ];
}

/**
 * Creates a function that delays requests so that no window has more than it allows. Without windows, it does not wait.
 */
function createPace(windows: readonly PaceWindow[]): Pace {
  const most = Math.max(0, ...windows.map(({ requests }) => requests));
  // The times of the latest requests, the oldest first.
  const starts: number[] = [];
  return async (signal) => {
    const now = Date.now();
    const start = Math.max(now, ...windows.map(({ requests, within }) => (starts.at(-requests) ?? -within) + within));
    starts.push(start);
    if (starts.length > most) starts.shift();
    if (start > now) await sleep(start - now, signal);
  };
}
