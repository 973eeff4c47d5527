/** The clock of a mock cloud. It stands still until you advance it, or runs in real time. */
export interface MockClock {
  /** Returns the current time of the clock. */
  now(): Date;
  /** Advances the clock by this many milliseconds. Everything that is due in this time happens in order. */
  advance(milliseconds: number): void;
}

/** The clock of a mock cloud, with the methods that only the cloud itself uses. */
export interface CloudClock extends MockClock {
  /** Whether something is scheduled that never happens while the clock stands still. */
  readonly isStalled: boolean;
  /** Schedules a function for a time. */
  at(time: number, act: () => void): void;
  /** Runs everything that is due by now. */
  settle(): void;
}

/** The default start time of a mock cloud, which is also used in the examples of the contracts. */
export const EPOCH = "2026-11-21T09:00:00Z";

/** The last time that a `Date` can have. */
const END = 8.64e15;

/**
 * @param start the time at which the clock stands still, or `real` to run with the clock of this machine
 * @param speed how many seconds pass for each real second, if `start` is `real`
 */
export function createClock(start: Date | string | "real" = EPOCH, speed = 1): CloudClock {
  const due: { time: number; act: () => void }[] = [];
  const origin = start === "real" ? Date.now() : new Date(start).getTime();
  if (Number.isNaN(origin)) throw new RangeError(`createMockCloud: \`now\` must be a time, got ${String(start)}.`);
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`createMockCloud: \`speed\` must be a finite number > 0, got ${speed}.`);
  let moved = 0;
  const now = () => Math.min(END, origin + (start === "real" ? (Date.now() - origin) * speed : 0) + moved);

  const settle = (until = now()) => {
    for (let next = due[0]; next && next.time <= until; next = due[0]) {
      due.shift();
      next.act();
    }
  };

  return {
    get isStalled() {
      return start !== "real" && due.length > 0;
    },
    now: () => new Date(now()),
    advance(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds < Infinity))
        throw new RangeError(`clock.advance must be given milliseconds ≥ 0, got ${milliseconds}.`);
      const until = now() + milliseconds;
      if (until > END) throw new RangeError(`clock.advance must not pass the last possible time, got ${milliseconds}.`);
      for (let next = due[0]; next && next.time <= until; next = due[0]) {
        moved += Math.max(0, next.time - now());
        settle();
      }
      moved += Math.max(0, until - now());
    },
    at(time, act) {
      // Search from the end, because most new entries are due last.
      const before = due.findLastIndex((other) => other.time <= time);
      due.splice(before + 1, 0, { time, act });
    },
    settle: () => settle(),
  };
}
