import { sleep } from "@snap/runtime/helpers";
import type { AccountLimits } from "../adapter.ts";

/** Waits until the next request may be sent. @throws {AbortError} when the signal ends the wait. */
export type Pace = (signal: AbortSignal | undefined) => Promise<void>;

/** How many requests may be sent within a number of milliseconds. */
export interface PaceWindow {
  readonly requests: number;
  readonly within: number;
}

/** Returns the windows of a provider's limits. The first requests of each window are not delayed. */
export function windowsOf({ requestsPerMinute, requestsPerHour }: AccountLimits): PaceWindow[] {
  return [
    ...(requestsPerMinute === undefined ? [] : [{ requests: requestsPerMinute, within: 60_000 }]),
    ...(requestsPerHour === undefined ? [] : [{ requests: requestsPerHour, within: 3_600_000 }]),
  ];
}

/**
 * Creates a function that delays requests so that no window has more than it allows. Without windows, it does not wait.
 */
export function createPace(windows: readonly PaceWindow[]): Pace {
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
