import { planRetention, planTotals } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { makeSnapshot } from "../support/make-snapshot.ts";

const now = new Date("2026-11-21T12:00:00Z");
const plan = planRetention(
  [
    makeSnapshot("1", "2026-11-01T00:00:00Z", { tags: ["prod"], regions: ["nyc1"] }),
    makeSnapshot("2", "2026-11-02T00:00:00Z", { sizeBytes: null, sizeBasis: null }),
    makeSnapshot("3", "2026-11-03T00:00:00Z", { sizeBytes: 9e9 }),
    makeSnapshot("4", "2026-11-04T00:00:00Z", { account: "eu", sizeBytes: 3e9 }),
    makeSnapshot("5", "2026-11-05T00:00:00Z", { account: "eu" }),
  ],
  { keepLast: 1 },
  { now },
);

describe("planTotals", () => {
  it("sums up the deletions in total and by group", () => {
    const totals = planTotals(plan);
    expect(totals).toMatchObject({ count: 3, bytes: 4e9, unknownSizes: 1, sizeBasis: "billed" });
    expect(totals.accounts.map(({ account, count, bytes }) => [account, count, bytes])).toEqual([
      ["do", 2, 1e9],
      ["eu", 1, 3e9],
    ]);
    expect(totals.sources.map(({ source, count }) => [source?.id, count])).toEqual([
      ["v1", 2],
      ["v1", 1],
    ]);
    expect(totals.tags.map(({ tag, count }) => [tag, count])).toEqual([
      ["prod", 1],
      [null, 2],
    ]);
    expect(totals.regions.map(({ region, count }) => [region, count])).toEqual([
      ["nyc1", 1],
      [null, 2],
    ]);
  });

  it("says what the deletions could save in a month", () => {
    const { monthlyCosts, unpriced } = planTotals(plan, { prices: [{ amount: 0.5, currency: "USD", per: "GB" }] });
    expect(monthlyCosts).toEqual([{ amount: 2, currency: "USD" }]);
    expect(unpriced).toBe(1);
  });

  it("accepts a plan that was stored as JSON, and refuses an invalid one", () => {
    expect(planTotals(JSON.parse(JSON.stringify(plan)))).toEqual(planTotals(plan));
    expect(() => planTotals({ ...plan, now: "soon" })).toThrow("The plan is invalid: /now");
  });
});
