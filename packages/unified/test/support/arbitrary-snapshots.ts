import type { RetentionPolicy } from "@snap/unified";
import fc from "fast-check";
import { makeSnapshot } from "./make-snapshot.ts";

const DAY = 864e5;
const VOLUME = { type: "volume", id: "v1" } as const;

/** The `now` of all plans for these snapshots. */
export const now = new Date("2026-11-21T12:00:00Z");

const facts = fc.record({
  // Many have the same time, day or week. Some have no time, or a time in the future.
  age: fc.option(
    fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: -DAY, max: 500 * DAY }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }).map((half) => (half * DAY) / 2) },
    ),
    { freq: 15 },
  ),
  account: fc.constantFrom("a", "a", "b"),
  source: fc.constantFrom(VOLUME, VOLUME, VOLUME, { type: "vm", id: "v1" } as const, null),
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constant("ready" as const) },
    { weight: 1, arbitrary: fc.constantFrom("failed", "creating", "deleting", "unknown") },
  ),
  tags: fc.constantFrom(null, [], [], ["gold"]),
  name: fc.constantFrom(null, "nightly", "nightly", "by hand"),
  isPublic: fc.constantFrom(null, null, false, false, true),
});

/** Generates snapshots of two accounts in every state: old, new, of the same time, and without a time. */
export const listings = fc
  .array(facts, { maxLength: 30, size: "max" })
  .map((all) =>
    all.map(({ age, ...rest }, index) =>
      makeSnapshot(String(index), age === null ? null : new Date(now.getTime() - age).toISOString(), rest),
    ),
  );

const counts = fc.oneof(
  { weight: 6, arbitrary: fc.nat(6) },
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant("unlimited" as const) },
);
const ages = fc.constantFrom("0h", "0h", "0h", "0h", "36h", "3d", "1m2d", "1y");
/** Generates policies with all rules. */
export const policies = fc.record({
  keepLast: counts,
  keepHourly: counts,
  keepDaily: counts,
  keepWeekly: counts,
  keepMonthly: counts,
  keepQuarterly: counts,
  keepYearly: counts,
  keepWithin: ages,
  keepWithinHourly: ages,
  keepWithinDaily: ages,
  keepWithinWeekly: ages,
  keepWithinMonthly: ages,
  keepWithinQuarterly: ages,
  keepWithinYearly: ages,
  olderThan: fc.constantFrom("0d", "0d", "1d", "30d"),
  protect: fc.constantFrom({}, { tags: ["gold"] }, { names: ["by *"] }),
  per: fc.constantFrom("account", "source"),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"),
} satisfies Record<Exclude<keyof RetentionPolicy, "orphans">, unknown>) satisfies fc.Arbitrary<RetentionPolicy>;
