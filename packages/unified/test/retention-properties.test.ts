import { planRetention, type RetentionPolicy, type Snapshot } from "@snap/unified";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { makeSnapshot } from "./make-snapshot.ts";

const now = new Date("2026-11-21T12:00:00Z");
const DAY = 864e5;

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
const listings = fc
  .array(facts, { maxLength: 40 })
  .map((all) =>
    all.map(({ age, ...rest }, index) =>
      makeSnapshot(String(index), age === null ? null : new Date(now.getTime() - age).toISOString(), rest),
    ),
  );
const counts = fc.option(fc.nat(6), { nil: 0 });
const policies = fc.record({
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

const plan = (snapshots: readonly Snapshot[], policy: RetentionPolicy) =>
  planRetention(snapshots, policy, { now, allowDeleteAll: true });
const deletedOf = (snapshots: readonly Snapshot[], policy: RetentionPolicy) => {
  const refs = new Set(
    plan(snapshots, policy)
      .steps.filter(({ action }) => action === "delete")
      .map(({ ref }) => ref),
  );
  return {
    refs,
    deleted: snapshots.filter(({ ref }) => refs.has(ref)),
    kept: snapshots.filter(({ ref }) => !refs.has(ref)),
  };
};
const check = (holds: (snapshots: Snapshot[], policy: RetentionPolicy) => void) =>
  fc.assert(fc.property(listings, policies, holds), { numRuns: 300 });

describe("a plan, of whatever snapshots by whatever policy,", () => {
  it("deletes nothing that a rule holds", () => {
    check((snapshots, policy) => {
      for (const snapshot of deletedOf(snapshots, policy).deleted) {
        expect(holdersOf(snapshot, snapshots, policy)).toEqual([]);
      }
    });
  });

  it("deletes all that no rule holds", () => {
    check((snapshots, policy) => {
      for (const snapshot of deletedOf(snapshots, policy).kept) {
        expect(holdersOf(snapshot, snapshots, policy)).not.toEqual([]);
      }
    });
  });

  it("deletes nothing more when what it keeps is planned again", () => {
    check((snapshots, policy) => {
      expect(deletedOf(deletedOf(snapshots, policy).kept, policy).deleted).toEqual([]);
    });
  });

  it("does not depend on the order of the listing", () => {
    const shuffled = listings.chain((snapshots) =>
      fc.tuple(fc.constant(snapshots), fc.shuffledSubarray(snapshots, { minLength: snapshots.length })),
    );
    fc.assert(
      fc.property(shuffled, policies, ([snapshots, others], policy) => {
        expect(plan(others, policy)).toEqual(plan(snapshots, policy));
      }),
    );
  });

  it("deletes nothing for what a listing lacks that it would not delete with it", () => {
    fc.assert(
      fc.property(listings, policies, fc.infiniteStream(fc.boolean()), (snapshots, policy, coin) => {
        const some = snapshots.filter(() => coin.next().value);
        const { refs } = deletedOf(snapshots, policy);
        for (const { ref } of deletedOf(some, policy).deleted) expect(refs).toContain(ref);
      }),
    );
  });

  it("is the same after it was stored as JSON", () => {
    check((snapshots, policy) => {
      const first = plan(snapshots, policy);
      expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
    });
  });
});

/** The rules that hold a snapshot, told one by one and slowly, with Temporal. */
function holdersOf(snapshot: Snapshot, all: readonly Snapshot[], policy: RetentionPolicy): string[] {
  const { createdAt, state, isPublic, tags, name } = snapshot;
  const counts = (other: Snapshot) =>
    other.state === "ready" && !other.isPublic && other.createdAt !== null && other.createdAt <= now;
  const newer = (other: Snapshot) =>
    counts(other) &&
    (Number(other.createdAt) > Number(createdAt) ||
      (Number(other.createdAt) === Number(createdAt) && other.ref < snapshot.ref));
  const ofSource = all.filter(
    ({ account, source }) =>
      account === snapshot.account && source?.type === snapshot.source?.type && source?.id === snapshot.source?.id,
  );
  const group = policy.per === "account" ? all.filter(({ account }) => account === snapshot.account) : ofSource;
  const holds = (rule: "keepDaily" | "keepHourly" | "keepMonthly" | "keepWeekly") => {
    const mine = periodOf(rule, snapshot, policy);
    const before = group.filter(newer).map((other) => periodOf(rule, other, policy));
    return !before.includes(mine) && new Set(before).size < (policy[rule] ?? 0);
  };
  const always = {
    undated: createdAt === null,
    future: createdAt !== null && createdAt > now,
    young: createdAt !== null && Number(now) - Number(createdAt) <= Number.parseInt(String(policy.olderThan), 10) * DAY,
    state: state !== "ready" && state !== "failed",
    public: isPublic === true,
    tag: tags?.some((tag) => policy.protect?.tags?.includes(tag)),
    name: policy.protect?.names !== undefined && name === "by hand",
  };
  const counting = counts(snapshot) && {
    newest: !ofSource.some(newer),
    keepLast: group.filter(newer).length < (policy.keepLast ?? 0),
    keepHourly: holds("keepHourly"),
    keepDaily: holds("keepDaily"),
    keepWeekly: holds("keepWeekly"),
    keepMonthly: holds("keepMonthly"),
  };
  return Object.entries({ ...always, ...counting }).flatMap(([rule, held]) => (held ? [rule] : []));
}

function periodOf(rule: string, { createdAt }: Snapshot, { timeZone = "UTC" }: RetentionPolicy): string {
  const time = Temporal.Instant.fromEpochMilliseconds(Number(createdAt)).toZonedDateTimeISO(timeZone);
  if (rule === "keepHourly") return `${time.toPlainDate()} ${time.hour} ${time.offset}`;
  if (rule === "keepDaily") return String(time.toPlainDate());
  return rule === "keepWeekly"
    ? `${time.yearOfWeek} ${time.weekOfYear}`
    : String(time.toPlainDate().toPlainYearMonth());
}
