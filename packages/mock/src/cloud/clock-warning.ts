import type { CloudClock } from "./clock.ts";

/** The maximum number of URLs that are remembered. */
const MOST = 1_000;

/**
 * Warns once, on the console, about a wait that never ends: at the third GET of the same URL, while a change is due and
 * the clock stands still.
 */
export function createClockWarning(provider: string, clock: CloudClock): (method: string, url: string) => void {
  const polls = new Map<string, number>();
  let time = Number.NaN;
  let isDone = false;
  return (method, url) => {
    const now = clock.now().getTime();
    if (isDone || now !== time || !clock.isStalled) polls.clear();
    time = now;
    if (isDone || method !== "GET" || !clock.isStalled) return;
    if (polls.size === MOST) polls.clear();
    const count = (polls.get(url) ?? 0) + 1;
    polls.set(url, count);
    if (count < 3) return;
    isDone = true;
    console.warn(
      `[@snap/${provider}/msw] ${url} was requested three times, but the clock of the mock cloud stands still, so nothing ` +
        'changes. Call `cloud.clock.advance(milliseconds)`, or create the cloud with `now: "real"` and, to wait less, `speed: 60`.',
    );
  };
}
