import { InvalidRequestError, type RetentionPolicy, type Snapshot } from "@snap/unified";
import { type Listed, planRetention } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { makeSnapshot } from "../support/make-snapshot.ts";

const now = new Date("2026-11-21T12:00:00Z");
const plan = (listed: Listed, policy: RetentionPolicy) => planRetention(listed, policy, { now });
const deleted = (listed: Listed, policy: RetentionPolicy) =>
  plan(listed, policy)
    .steps.filter(({ action }) => action === "delete")
    .map(({ ref }) => ref);
const reasonsOf = (listed: Listed, policy: RetentionPolicy) =>
  Object.fromEntries(plan(listed, policy).steps.map(({ ref, action, reasons }) => [ref, [action, ...reasons]]));

const RECENT = "2026-11-21T11:59:59Z";

/** Creates snapshots from noon in UTC, this many days ago. */
const ago = (...days: number[]) =>
  days.map((day) => makeSnapshot(String(day), new Date(now.getTime() - day * 864e5).toISOString()));

describe("planRetention", () => {
  it("reports the action for each snapshot, with the reasons", () => {
    expect(plan(ago(0, 1), { keepLast: 1 })).toEqual({
      version: 2,
      tool: expect.stringMatching(/^@snap\/unified \d+\.\d+\.\d+$/),
      createdAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
      listedAt: null,
      now: "2026-11-21T12:00:00.000Z",
      policy: { keepLast: 1 },
      // `printf '{"keepLast":1}' | sha256sum`
      policyHash: "4c7a871d1aedec1b8a4aa904f850b0a430eec84437e5314f8be6b58df0553766",
      incomplete: [],
      unknownOrphans: [],
      steps: [
        {
          action: "keep",
          reasons: ["newest ready snapshot of its source", "keepLast 1"],
          ref: "do/0",
          provider: "digitalocean",
          name: "name of 0",
          kind: "volume",
          state: "ready",
          createdAt: "2026-11-21T12:00:00.000Z",
          sizeBytes: 1e9,
          sizeBasis: "billed",
          source: { type: "volume", id: "v1" },
          orphan: false,
          tier: null,
          tags: null,
          regions: null,
        },
        expect.objectContaining({ action: "delete", reasons: ["no rule keeps it"], ref: "do/1" }),
      ],
    });
  });

  it.each<[RetentionPolicy, string[]]>([
    [{ keepLast: 2 }, ["do/2", "do/8", "do/30", "do/31"]],
    [{ keepDaily: 3 }, ["do/8", "do/30", "do/31"]],
    // The weeks that start on 16 November, 9 November and 19 October.
    [{ keepWeekly: 3 }, ["do/1", "do/2", "do/31"]],
    [{ keepMonthly: 2 }, ["do/1", "do/2", "do/8", "do/31"]],
    // Only two of nine months have snapshots, so the oldest is kept, too.
    [{ keepMonthly: 9, keepLast: 4 }, []],
    [{ keepMonthly: "unlimited" }, ["do/1", "do/2", "do/8"]],
    [{ keepQuarterly: 1 }, ["do/1", "do/2", "do/8", "do/30", "do/31"]],
    [{ keepQuarterly: 2 }, ["do/1", "do/2", "do/8", "do/30"]],
    [{ keepYearly: 3 }, ["do/1", "do/2", "do/8", "do/30"]],
    [{ keepLast: "unlimited" }, []],
    // Ages count from the newest snapshot, and the end of the age is not part of it.
    [{ keepWithin: "8d" }, ["do/8", "do/30", "do/31"]],
    [{ keepWithin: "8d1h" }, ["do/30", "do/31"]],
    [{ keepWithin: "1m" }, ["do/31"]],
    [{ keepWithinWeekly: "1m" }, ["do/1", "do/2", "do/31"]],
    [{ keepWithinMonthly: "1y" }, ["do/1", "do/2", "do/8"]],
    [{ keepWithinDaily: "36h" }, ["do/2", "do/8", "do/30", "do/31"]],
    [{ keepWithinQuarterly: "2w" }, ["do/1", "do/2", "do/8", "do/30", "do/31"]],
    [{ keepWithinHourly: "1w" }, ["do/8", "do/30", "do/31"]],
    [{ keepWithinYearly: "1d" }, ["do/1", "do/2", "do/8", "do/30", "do/31"]],
    [{ olderThan: "8d" }, ["do/30", "do/31"]],
    [{ olderThan: 31 * 864e5 - 1 }, ["do/31"]],
    [{ keepLast: 1, olderThan: "30d" }, ["do/31"]],
    [{ keepLast: 1, protect: { tags: ["gold"] } }, ["do/1", "do/2", "do/8", "do/30", "do/31"]],
    [{ keepLast: 1, protect: { names: ["* of 3?", "name of 2"] } }, ["do/1", "do/8"]],
  ])("with the policy %j deletes %j", (policy, expected) => {
    expect(deleted(ago(0, 1, 2, 8, 30, 31), policy)).toEqual(expected);
  });

  it("counts periods with a snapshot, and keeps the newest of each", () => {
    const hours = ["T09:10:00Z", "T09:50:00Z", "T11:20:00Z"].map((time) => makeSnapshot(time, `2026-11-20${time}`));
    expect(reasonsOf(hours, { keepHourly: 2 })).toEqual({
      "do/T11:20:00Z": [
        "keep",
        "newest ready snapshot of its source",
        expect.stringMatching(/^keepHourly 2026-11-20 11h GMT/),
      ],
      "do/T09:50:00Z": ["keep", expect.stringMatching(/^keepHourly 2026-11-20 09h GMT/)],
      "do/T09:10:00Z": ["delete", "no rule keeps it"],
    });
  });

  it("counts the days of the time zone", () => {
    const night = ["2026-11-19T22:30:00Z", "2026-11-19T23:30:00Z"].map((time) => makeSnapshot(time, time));
    expect(deleted(night, { keepDaily: 1 })).toEqual(["do/2026-11-19T22:30:00Z"]);
    expect(deleted(night, { keepDaily: 2, timeZone: "Europe/Berlin" })).toEqual([]);
  });

  it("keeps both hours of a night when the clock is set back", () => {
    const night = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((time) => makeSnapshot(time, time));
    expect(deleted(night, { keepHourly: 2, timeZone: "Europe/Berlin" })).toEqual([]);
    expect(deleted(night, { keepDaily: 1, timeZone: "Europe/Berlin" })).toEqual(["do/2026-10-25T00:30:00Z"]);
  });

  it("counts each source of each account separately, or each account with `per`", () => {
    const elsewhere = { source: { type: "volume", id: "v2" } } as const;
    const snapshots = [
      makeSnapshot("1", "2026-11-01T00:00:00Z"),
      makeSnapshot("2", "2026-11-02T00:00:00Z"),
      makeSnapshot("3", "2026-11-03T00:00:00Z", elsewhere),
      makeSnapshot("4", "2026-11-04T00:00:00Z", elsewhere),
      makeSnapshot("5", "2026-11-05T00:00:00Z", { account: "other" }),
    ];
    expect(deleted(snapshots, { keepLast: 1 })).toEqual(["do/1", "do/3"]);
    expect(deleted(snapshots, { keepLast: 2 })).toEqual([]);
    expect(reasonsOf(snapshots, { keepLast: 2, per: "account" })).toEqual({
      "do/1": ["delete", "no rule keeps it"],
      "do/2": ["keep", "newest ready snapshot of its source"],
      "do/3": ["keep", "keepLast 2"],
      "do/4": ["keep", "newest ready snapshot of its source", "keepLast 2"],
      "other/5": ["keep", "newest ready snapshot of its source", "keepLast 2"],
    });
  });

  it("counts the snapshots of an account without a known source together", () => {
    const [first, second] = ["1", "2"].map((id) => makeSnapshot(id, `2026-11-0${id}T00:00:00Z`, { source: null }));
    expect(deleted([first, second] as Snapshot[], { keepLast: 1 })).toEqual(["do/1"]);
  });

  it.each<[string, string | null, Partial<Snapshot>]>([
    ["no readable time", null, {}],
    ["no readable time", "soon", {}],
    ["dated in the future", "2026-11-21T12:00:00.001Z", {}],
    ["state creating", RECENT, { state: "creating" }],
    ["state deleting", RECENT, { state: "deleting" }],
    ["state unknown", RECENT, { state: "unknown" }],
    ["public", RECENT, { isPublic: true }],
    ["protected by the provider", RECENT, { isProtected: true, state: "failed" }],
    ["protected tag gold", RECENT, { tags: ["gold", "old"], state: "failed" }],
    ["protected name db-*", RECENT, { name: "db-1", state: "failed" }],
  ])("keeps a snapshot with %s (%s, %j), and no rule counts it", (reason, createdAt, facts) => {
    const policy = { keepLast: 1, keepDaily: 1, protect: { tags: ["gold"], names: ["db-*"] } };
    const reasons = reasonsOf([makeSnapshot("x", createdAt, facts), ...ago(1, 2)], policy);
    expect(reasons["do/x"]).toEqual(["keep", reason]);
    expect(reasons["do/1"]).toContain("keepLast 1");
    expect(reasons["do/1"]).toContain("newest ready snapshot of its source");
    expect(reasons["do/2"]?.[0]).toBe("delete");
  });

  it("does not protect a snapshot without a name, whatever the pattern", () => {
    const nameless = makeSnapshot("1", "2026-11-01T00:00:00Z", { name: null });
    expect(deleted([nameless, ...ago(0)], { keepLast: 1, protect: { names: ["*"] } })).toEqual(["do/1"]);
  });

  it("keeps a failed snapshot only while it is recent", () => {
    const failed = [1, 9].map((day) => ({ ...(ago(day)[0] as Snapshot), state: "failed" as const }));
    expect(reasonsOf([...failed, ...ago(2)], { keepLast: 5, olderThan: "7d" })).toMatchObject({
      "do/1": ["keep", "not older than 7d"],
      "do/9": ["delete", "failed, and not counted by any rule"],
    });
  });

  it("counts a snapshot once if it is listed twice", () => {
    const [newest, second, third] = ago(1, 2, 3) as [Snapshot, Snapshot, Snapshot];
    expect(deleted([newest, newest, second, third], { keepLast: 2 })).toEqual(["do/3"]);
  });

  it("names the accounts that were not fully listed, but not the skipped ones", () => {
    const outcomes = [
      { account: "a", provider: "p", status: "failed", count: 0, error: new Error("is down") },
      { account: "b", provider: "p", status: "partial", count: 7 },
      { account: "c", provider: "p", status: "skipped", count: 0 },
      { account: "d", provider: "p", status: "ok", count: 3 },
      { account: "e", provider: "p", status: "pending", count: 0 },
      { account: "f", provider: "p", status: "failed", count: 0, error: "no more" },
    ] as const;
    expect(plan({ snapshots: ago(1), outcomes }, { keepLast: 1 }).incomplete).toEqual([
      { account: "a", provider: "p", status: "failed", error: "is down" },
      { account: "b", provider: "p", status: "partial", error: null },
      { account: "e", provider: "p", status: "pending", error: null },
      { account: "f", provider: "p", status: "failed", error: "no more" },
    ]);
  });

  it.each<RetentionPolicy>([{}, { keepLast: 0, keepDaily: 0 }, { olderThan: 0 }, { protect: { names: ["db-*"] } }])(
    "refuses a policy without a rule, unless it is allowed: %j",
    (policy) => {
      expect(() => plan([], policy)).toThrow(InvalidRequestError);
      expect(() => plan([], policy)).toThrow(
        "The policy has no rule. Add one, such as `keepLast: 3`, or pass `allowDeleteAll: true` if this is intended.",
      );
      const { steps } = planRetention(ago(1, 2), policy, { now, allowDeleteAll: true });
      expect(steps.map(({ action }) => action)).toEqual(["keep", "delete"]);
    },
  );

  it("refuses to delete every snapshot, unless it is allowed", () => {
    const failed = ago(1, 2).map((snapshot) => ({ ...snapshot, state: "failed" as const }));
    expect(() => plan(failed, { keepLast: 3 })).toThrow(
      "The policy deletes all 2 snapshots. Pass `allowDeleteAll: true` if this is intended.",
    );
    expect(planRetention(failed, { keepLast: 3 }, { now, allowDeleteAll: true }).steps).toHaveLength(2);
  });

  it("refuses a `now` that is not a time", () => {
    expect(() => planRetention([], { keepLast: 1 }, { now: new Date("soon") })).toThrow(
      "`now` must be a valid Date, got ",
    );
  });

  it.each(["2026-11-21", 1_795_000_000_000, null])("refuses %j as `now`, because it is not a Date", (wrong) => {
    expect(() => planRetention([], { keepLast: 1 }, { now: wrong } as object)).toThrow(
      "`now` must be a valid Date, got ",
    );
  });

  it.each([undefined, {}, { async *[Symbol.asyncIterator]() {} }])(
    "refuses %j, which is not an array of snapshots",
    (wrong) => {
      expect(() => plan(wrong as Listed, { keepLast: 1 })).toThrow(
        "`snapshots` must be an array. List them first, or use `snap.plan`.",
      );
    },
  );

  it("keeps its own copy of the policy", () => {
    const policy = { keepLast: 1, protect: { tags: ["gold"] } };
    const { policy: copy } = plan([], policy);
    policy.protect.tags.length = 0;
    expect(copy).toEqual({ keepLast: 1, protect: { tags: ["gold"] } });
  });
});
