import { toMilliseconds } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/list/create-matcher.ts";
import type { ListQuery } from "../../src/list/list-query.ts";
import type { Snapshot } from "../../src/snapshot.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const snapshot: Snapshot = {
  ref: "do/1",
  provider: "digitalocean",
  account: "do",
  id: "1",
  name: "db (nightly)",
  state: "ready",
  kind: "volume",
  createdAt: new Date("2026-11-20T12:00:00Z"),
  updatedAt: null,
  expiresAt: null,
  sizeBytes: null,
  sizeBasis: null,
  sizes: [],
  minDiskBytes: null,
  source: { type: "volume", id: "v1" },
  image: null,
  regions: null,
  tags: ["db", "prod"],
  isPublic: null,
  isProtected: null,
  error: null,
  inferred: [],
  raw: {},
};

describe("createMatcher", () => {
  it.each<[ListQuery, boolean]>([
    [{}, true],
    [{ state: "ready" }, true],
    [{ state: ["failed", "ready"] }, true],
    [{ state: "failed" }, false],
    [{ name: "db (nightly)" }, true],
    [{ name: "db*" }, true],
    [{ name: "db (?ightly)" }, true],
    [{ name: "db" }, false],
    [{ name: "db .nightly." }, false],
    [{ olderThan: "23h" }, true],
    [{ olderThan: "1d" }, false],
    [{ newerThan: "25h" }, true],
    [{ newerThan: 24 * 3600 * 1000 }, false],
    [{ olderThan: new Date("2026-11-20T12:00:00.001Z") }, true],
    [{ newerThan: new Date("2026-11-20T12:00:00Z") }, false],
    [{ tags: [] }, true],
    [{ tags: ["db", "prod"] }, true],
    [{ tags: ["db", "test"] }, false],
    [{ source: { type: "volume" } }, true],
    [{ source: { id: "v1" } }, true],
    [{ source: { id: "v2" } }, false],
    [{ provider: "digitalocean", account: ["do", "fw"] }, true],
    [{ account: "fw" }, false],
  ])("returns %j with %s", (query, expected) => {
    expect(createMatcher(query, NOW)(snapshot)).toBe(expected);
  });

  it.each<ListQuery>([{ name: "*" }, { olderThan: 0 }, { newerThan: "9w" }, { tags: ["a"] }, { source: { id: "v1" } }])(
    "never matches an unknown value: %j",
    (query) => {
      const unknown = { ...snapshot, name: null, createdAt: null, tags: null, source: null };
      expect(createMatcher(query, NOW)(unknown)).toBe(false);
    },
  );

  it("is fast for a pattern with many stars", () => {
    const matches = createMatcher({ name: "*a*a*a*a*a*a*a*a*x" });
    expect(matches({ ...snapshot, name: "a".repeat(2000) })).toBe(false);
  });

  it.each(["olderThan", "newerThan"])("refuses an invalid Date as `%s`", (option) => {
    const query = { [option]: new Date("soon") };
    expect(() => createMatcher(query)).toThrow(`\`${option}\` must be a valid Date.`);
  });
});

describe("toMilliseconds", () => {
  it.each([
    [250, 250],
    ["250ms", 250],
    ["1.5s", 1500],
    ["2m", 120_000],
    ["1h", 3_600_000],
    ["30d", 2_592_000_000],
    ["1w", 604_800_000],
  ] as const)("reads %j", (duration, expected) => {
    expect(toMilliseconds(duration, "timeout")).toBe(expected);
  });

  it.each([-1, Number.NaN, "-1d", "1 month", "1days", "", "d"])("refuses %j", (duration) => {
    expect(() => toMilliseconds(duration as "1d", "olderThan")).toThrow(
      /`olderThan` must be milliseconds ≥ 0 or a duration/,
    );
  });
});
