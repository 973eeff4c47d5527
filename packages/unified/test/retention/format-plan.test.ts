import type { RetentionPlan } from "@snap/unified";
import { type FormatPlanOptions, formatPlan, planRetention } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { makeSnapshot } from "../support/make-snapshot.ts";

const now = new Date("2026-11-21T12:00:00Z");
const policy = { keepLast: 1 };

describe("formatPlan", () => {
  it("prints a summary, then each snapshot with its reasons", () => {
    const snapshots = [
      makeSnapshot("1", "2026-11-20T12:00:00Z"),
      makeSnapshot("22", "2026-11-19T12:00:00Z", { name: "nightly", sizeBytes: 2_360_000_000 }),
      makeSnapshot("3", null, { name: null }),
    ];
    expect(formatPlan(planRetention(snapshots, policy, { now }))).toBe(
      [
        "Plan of 2026-11-21T12:00:00.000Z: delete 1 of 3 snapshots, 2.36 GB",
        "keep    do/1   name of 1  2026-11-20T12:00:00.000Z  newest ready snapshot of its source, keepLast 1",
        "delete  do/22  nightly    2026-11-19T12:00:00.000Z  no rule keeps it",
        "keep    do/3   —          no readable time          no readable time",
      ].join("\n"),
    );
  });

  it.each([
    [[null], ", of unknown size"],
    [[null, 5e8], ", 0.50 GB and 1 of unknown size"],
    [[], ""],
  ])("sums up the known sizes of %j", (sizes, expected) => {
    const old = sizes.map((sizeBytes, index) => makeSnapshot(`o${index}`, "2026-01-01T00:00:00Z", { sizeBytes }));
    const [first] = formatPlan(
      planRetention([makeSnapshot("1", "2026-11-20T12:00:00Z"), ...old], policy, { now }),
    ).split("\n");
    expect(first).toBe(
      `Plan of 2026-11-21T12:00:00.000Z: delete ${sizes.length} of ${sizes.length === 0 ? "1 snapshot" : `${sizes.length + 1} snapshots`}${expected}`,
    );
  });

  it("names the accounts that were not fully listed", () => {
    const outcomes = [
      { account: "a", provider: "p", status: "failed", count: 0, error: new Error("HTTP 500\nretry") },
      { account: "b", provider: "p", status: "partial", count: 1 },
    ] as const;
    const text = formatPlan(planRetention({ snapshots: [], outcomes }, policy, { now }));
    expect(text.split("\n").slice(1)).toEqual([
      "NOT FULLY LISTED: a: failed: HTTP 500\\u{a}retry",
      "NOT FULLY LISTED: b: partial",
    ]);
  });

  it("escapes control characters, which could hide or rewrite a line", () => {
    const name = "a\nkeep\tb\u001b[2K\u202edc\u2028\u007f\u009b\ud800\u2800\u{13441}\ufffe 😀";
    const hostile = makeSnapshot("x", "2026-11-20T12:00:00Z", { name, tags: ["t\r"] });
    const text = formatPlan(planRetention([hostile], { ...policy, protect: { tags: ["t\r"] } }, { now }));
    const shown =
      "a\\u{a}keep\\u{9}b\\u{1b}[2K\\u{202e}dc\\u{2028}\\u{7f}\\u{9b}\\u{d800}\\u{2800}\\u{13441}\\u{fffe} 😀";
    expect(text.split("\n")[1]).toContain(`  ${shown}  `);
    expect(text).toContain("protected tag t\\u{d}");
  });

  describe("with options", () => {
    const plan = planRetention(
      [
        ...["1", "2", "3"].map((id) => makeSnapshot(id, `2026-11-0${id}T12:00:00Z`)),
        ...["7", "8"].map((id) => makeSnapshot(id, `2026-11-0${id}T12:00:00Z`, { account: "eu", sizeBytes: 5e8 })),
      ],
      policy,
      { now },
    );
    const linesOf = (options: FormatPlanOptions) => formatPlan(plan, options).split("\n").slice(1);

    it("prints only the deletions", () => {
      expect(linesOf({ deletionsOnly: true }).map((line) => line.split("  ")[1])).toEqual(["do/2", "do/1", "eu/7"]);
    });

    it("prints at most `limit` lines, and the number of the others", () => {
      expect(linesOf({ limit: 2 })).toHaveLength(3);
      expect(linesOf({ limit: 2 }).at(-1)).toBe("… and 3 more");
      expect(linesOf({ limit: 5 })).toHaveLength(5);
      expect(linesOf({ limit: 0 })).toEqual(["… and 5 more"]);
    });

    it("prints a line for each account", () => {
      expect(linesOf({ by: "account" })).toEqual([
        "do  digitalocean  delete 2 of 3, 2.00 GB",
        "eu  digitalocean  delete 1 of 2, 0.50 GB",
      ]);
      expect(linesOf({ by: "account", limit: 1 })).toEqual([
        "do  digitalocean  delete 2 of 3, 2.00 GB",
        "… and 1 more",
      ]);
    });

    it("prints the tier that decided", () => {
      const tiered = planRetention(
        [makeSnapshot("1", "2026-11-01T12:00:00Z")],
        { tiers: [{ name: "hourly", match: { names: ["*"] }, keepLast: 1 }], otherwise: "keep" },
        { now },
      );
      expect(formatPlan(tiered)).toContain("hourly: newest ready snapshot of its source, hourly: keepLast 1");
    });

    it.each<[object, string]>([
      [{ by: "source" }, '`by` must be "account" or "snapshot", got "source"'],
      [{ limit: -1 }, "`limit` must be a number ≥ 0, got -1."],
      [{ deletionsOnly: "yes" }, "`deletionsOnly` must be a boolean"],
      [{ limt: 5 }, "Did you mean `limit`?"],
    ])("refuses %j", (options, message) => {
      expect(() => formatPlan(plan, options)).toThrow(message);
    });
  });

  it("prints a plan that was stored as JSON", () => {
    const plan = planRetention([makeSnapshot("1", "2026-11-20T12:00:00Z")], policy, { now });
    expect(formatPlan(JSON.parse(JSON.stringify(plan)) as RetentionPlan)).toBe(formatPlan(plan));
  });

  it.each([{}, { now: "x\u001b[2J" }])("refuses an invalid plan: %j", (fault) => {
    const plan = planRetention([makeSnapshot("1", "2026-11-20T12:00:00Z")], policy, { now });
    const broken = "now" in fault ? { ...plan, ...fault } : fault;
    expect(() => formatPlan(broken as RetentionPlan)).toThrow(/^The plan is invalid: \/(version|now) /);
  });
});
