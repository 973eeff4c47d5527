import type { RetentionPolicy, Snapshot } from "@snap/unified";
import { planRetention } from "@snap/unified/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listings, now, policies } from "../support/arbitrary-snapshots.ts";
import { holdersOf } from "../support/holders-of.ts";

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

describe("a plan for random snapshots and a random policy", () => {
  it("deletes no snapshot that a rule keeps", () => {
    check((snapshots, policy) => {
      for (const snapshot of deletedOf(snapshots, policy).deleted) {
        expect(holdersOf(snapshot, snapshots, policy)).toEqual([]);
      }
    });
  });

  it("deletes every snapshot that no rule keeps", () => {
    check((snapshots, policy) => {
      for (const snapshot of deletedOf(snapshots, policy).kept) {
        expect(holdersOf(snapshot, snapshots, policy)).not.toEqual([]);
      }
    });
  });

  it("deletes nothing more if the kept snapshots are planned again", () => {
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
        expect(plan(others, policy).steps).toEqual(plan(snapshots, policy).steps);
      }),
    );
  });

  it("deletes no further snapshot because others are missing from the listing", () => {
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
