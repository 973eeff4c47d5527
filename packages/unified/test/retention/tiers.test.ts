import { type AnyPolicy, createSnap, InvalidRequestError, type RetentionTier, type Snapshot } from "@snap/unified";
import { PlanRefusedError, planRetention } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { createMemory } from "../support/create-losing.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const now = new Date("2026-11-21T12:00:00Z");
const deletedOf = (snapshots: readonly Snapshot[], policy: AnyPolicy, options = {}) =>
  planRetention(snapshots, policy, { now, ...options })
    .steps.filter(({ action }) => action === "delete")
    .map(({ ref }) => ref);
const day = (id: number, facts: Partial<Snapshot> = {}) =>
  makeSnapshot(String(id), `2026-11-${String(id).padStart(2, "0")}T00:00:00Z`, facts);

const hourly: RetentionTier = { name: "hourly", match: { names: ["*-hourly-*"] }, keepLast: 2 };
const gold: RetentionTier = { match: { tags: ["gold"] }, keepLast: 3 };

describe("a policy with tiers", () => {
  const snapshots = [
    ...[1, 2, 3, 4].map((id) => day(id, { name: `db-hourly-${id}` })),
    ...[5, 6, 7, 8].map((id) => day(id, { name: "release", tags: ["gold"] })),
    ...[9, 10].map((id) => day(id, { name: "by hand" })),
  ];

  it("applies the first tier that matches, and counts each tier's snapshots separately", () => {
    const policy = { tiers: [hourly, gold], otherwise: { keepLast: 1 } };
    expect(deletedOf(snapshots, policy)).toEqual(["do/9", "do/5", "do/2", "do/1"]);
  });

  it("names the tier of each step, by its name or number", () => {
    const { steps } = planRetention(snapshots, { tiers: [hourly, gold], otherwise: "keep" }, { now });
    expect(new Set(steps.map(({ tier }) => tier))).toEqual(new Set(["hourly", "2", "otherwise"]));
    expect(steps.find(({ ref }) => ref === "do/9")?.reasons).toEqual(["no tier matches it"]);
  });

  it("uses the first of several tiers that match", () => {
    const all: RetentionTier = { match: { names: ["*"] }, keepLast: 10 };
    expect(deletedOf(snapshots, { tiers: [all, hourly], otherwise: "keep" })).toEqual([]);
    expect(deletedOf(snapshots, { tiers: [hourly, all], otherwise: "keep" })).toEqual(["do/2", "do/1"]);
  });

  it("matches snapshots that meet all conditions of a tier", () => {
    const tier: RetentionTier = { match: { tags: ["gold"], names: ["release"], sources: ["v*"] }, keepLast: 1 };
    expect(deletedOf(snapshots, { tiers: [tier], otherwise: "keep" })).toEqual(["do/7", "do/6", "do/5"]);
    const other: RetentionTier = { ...tier, match: { ...tier.match, sources: ["w*"] } };
    expect(deletedOf(snapshots, { tiers: [other], otherwise: "keep" })).toEqual([]);
  });

  it("keeps the newest ready snapshot of a source whatever its tier says", () => {
    const tier: RetentionTier = { match: { names: ["by hand"] }, olderThan: "1h" };
    expect(deletedOf(snapshots, { tiers: [tier], otherwise: "keep" })).toEqual(["do/9"]);
  });

  it.each<[unknown, string]>([
    [{ tiers: [], otherwise: "keep" }, "`tiers` must be a list of at least one tier"],
    [{ tiers: [hourly] }, '`otherwise` must be a policy or "keep", got undefined.'],
    [{ otherwise: "keep" }, "`tiers` must be a list"],
    [{ tiers: [{ keepLast: 1 }], otherwise: "keep" }, "`tiers[0].match` must be an object, got undefined."],
    [
      { tiers: [{ match: {}, keepLast: 1 }], otherwise: "keep" },
      "`tiers[0].match` must be an object with names, sources or tags",
    ],
    [{ tiers: [{ match: { tag: [] }, keepLast: 1 }], otherwise: "keep" }, "Did you mean `tags`?"],
    [
      { tiers: [{ match: { tags: "x" }, keepLast: 1 }], otherwise: "keep" },
      "`tiers[0].match.tags` must be an array of strings",
    ],
    [{ tiers: [hourly, hourly], otherwise: "keep" }, '`tiers[1].name` must be unique, got "hourly"'],
    [{ tiers: [{ ...hourly, name: 7 }], otherwise: "keep" }, "`tiers[0].name` must be a string"],
    [{ tiers: [{ ...hourly, keepLst: 1 }], otherwise: "keep" }, "Did you mean `keepLast`?"],
    [{ tiers: [hourly], otherwise: { keepLast: -1 } }, "`otherwise.keepLast` must be a whole number"],
    [{ tiers: [hourly], otherwise: "delete" }, '`otherwise` must be a policy or "keep"'],
    [{ tiers: [{ match: { tags: ["a"] } }], otherwise: "keep" }, 'Tier "1" has no rule.'],
    [{ tiers: [hourly], otherwise: {} }, "The policy `otherwise` has no rule."],
  ])("is refused: %j", (policy, message) => {
    expect(() => planRetention([], policy as AnyPolicy)).toThrow(InvalidRequestError);
    expect(() => planRetention([], policy as AnyPolicy)).toThrow(message);
  });

  it("keeps a snapshot whose new tags or name belong to another tier", async () => {
    const memory = createMemory("do", 3, () => ({ name: "db-hourly-1" }));
    const snap = createSnap({ accounts: [memory.adapter] });
    const plan = await snap.plan({ tiers: [gold, { ...hourly, keepLast: 1 }], otherwise: "keep" }, { now });
    const second = memory.there.get("2");
    if (second) memory.there.set("2", { ...second, tags: ["gold"] });
    const { steps } = await snap.apply(plan, { recheckAfter: 0 });
    expect(steps.find(({ ref }) => ref === "do/2")).toMatchObject({ status: "changed", reason: "its tier is now 1" });
    expect([...memory.there.keys()]).toEqual(["0", "2"]);
  });
});

describe("the rules for orphans", () => {
  const dead = { source: { type: "vm", id: "dead" } };
  const live = { source: { type: "vm", id: "live" } };
  const snapshots = [day(1, dead), day(2, dead), day(3, live), day(4, live)];
  const policy = { keepLast: 1, orphans: { olderThan: "10d" } } as const;
  const sources = [{ account: "do", type: "vm", ids: ["live"] }];

  it("may delete the last snapshot of a source that no longer exists, if that is allowed", () => {
    expect(deletedOf(snapshots, policy, { sources, allowEmptySource: true })).toEqual(["do/2", "do/1", "do/3"]);
  });

  it("need `allowEmptySource`, because they leave a source without a snapshot", () => {
    const refused = () => planRetention(snapshots, policy, { now, sources });
    expect(refused).toThrow(PlanRefusedError);
    expect(refused).toThrow(
      "The policy deletes the last snapshot of 1 source: do/1. Pass `allowEmptySource: true` if this is intended.",
    );
  });

  it.each([
    ["no sources are known", []],
    ["only sources of another account are known", [{ account: "other", type: "vm", ids: [] }]],
    ["only sources of another type are known", [{ account: "do", type: "volume", ids: [] }]],
  ])("do not apply if %s", (_, known) => {
    expect(deletedOf(snapshots, policy, { sources: known, allowEmptySource: true })).toEqual(["do/1", "do/3"]);
  });

  it("replace the other rules", () => {
    expect(deletedOf(snapshots, { keepLast: 9, orphans: { keepLast: 1 } }, { sources })).toEqual(["do/1"]);
  });

  it("mark the steps of orphans, and keep the snapshots that they protect", () => {
    const tagged = [day(1, { ...dead, tags: ["gold"] }), day(2, dead), day(4, live)];
    const orphans = { olderThan: "1d", protect: { tags: ["gold"] } } as const;
    const { steps } = planRetention(tagged, { keepLast: 1, orphans }, { now, sources });
    expect(steps.map(({ ref, action, orphan }) => [ref, action, orphan])).toEqual([
      ["do/2", "delete", true],
      ["do/1", "keep", true],
      ["do/4", "keep", false],
    ]);
  });
});

describe("snapshots with the same time", () => {
  it("are ordered by their ids, which the provider counts", () => {
    const same = ["9", "10", "100"].map((id) => makeSnapshot(id, "2026-11-20T00:00:00Z"));
    expect(deletedOf(same, { keepLast: 1 })).toEqual(["do/10", "do/9"]);
  });
});
