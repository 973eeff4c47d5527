import type { RetentionPolicy, Snapshot } from "@snap/unified";
import fc from "fast-check";
import { makeSnapshot } from "./make-snapshot.ts";

const DAY = 864e5;

/** The moment of all plans of these snapshots. */
export const now = new Date("2026-11-21T12:00:00Z");

const facts = fc.record({
  // Many share a time, a day or a week.
  age: fc.option(
    fc.oneof(
      fc.integer({ min: -DAY, max: 60 * DAY }),
      fc.integer({ min: 0, max: 60 }).map((day) => day * DAY),
    ),
    {
      freq: 9,
    },
  ),
  account: fc.constantFrom("a", "b"),
  source: fc.constantFrom(null, { type: "volume", id: "v1" } as const, { type: "vm", id: "v1" } as const),
  state: fc.constantFrom<Snapshot["state"]>("ready", "ready", "ready", "failed", "creating", "deleting", "unknown"),
  tags: fc.constantFrom(null, [], ["gold"]),
  name: fc.constantFrom(null, "nightly", "by hand"),
  isPublic: fc.constantFrom(null, false, true),
});
/** Snapshots of two accounts: old and new, of one moment and of none, in every state. */
export const listings = fc
  .array(facts, { maxLength: 40 })
  .map((all) =>
    all.map(({ age, ...rest }, index) =>
      makeSnapshot(String(index), age === null ? null : new Date(now.getTime() - age).toISOString(), rest),
    ),
  );
const counts = fc.option(fc.nat(6), { nil: 0 });
/** Policies of all rules. */
export const policies = fc.record({
  keepLast: counts,
  keepHourly: counts,
  keepDaily: counts,
  keepWeekly: counts,
  keepMonthly: counts,
  olderThan: fc.constantFrom("0d", "3d", "30d"),
  protect: fc.constantFrom({}, { tags: ["gold"] }, { names: ["by *"] }),
  per: fc.constantFrom("account", "source"),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"),
} satisfies Record<keyof RetentionPolicy, unknown>) satisfies fc.Arbitrary<RetentionPolicy>;
