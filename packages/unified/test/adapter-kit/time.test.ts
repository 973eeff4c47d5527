import { describe, expect, it } from "vitest";
import { namesOfInferred } from "../../src/adapter-kit/names-of-inferred.ts";
import { readTime } from "../../src/adapter-kit/time.ts";

describe("readTime", () => {
  it.each([
    ["2026-10-28T16:47:44Z", "2026-10-28T16:47:44.000Z"],
    ["2026-10-28t16:47:44.120z", "2026-10-28T16:47:44.120Z"],
    ["2026-10-28T16:47:44+01:00", "2026-10-28T15:47:44.000Z"],
    ["2026-10-28 16:47:44-0230", "2026-10-28T19:17:44.000Z"],
    ["2026-10-31T16:47Z", "2026-10-31T16:47:00.000Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(readTime(text)).toEqual({ date: new Date(expected), assumedUtc: false });
  });

  it.each(["2026-10-28T16:47:44", "2026-10-28 16:47:44"])("reads %s, which has no zone, as UTC", (text) => {
    expect(readTime(text)).toEqual({ date: new Date("2026-10-28T16:47:44.000Z"), assumedUtc: true });
  });

  it.each([
    undefined,
    null,
    "",
    "yesterday",
    "2026-10-28",
    "1761670064",
    "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00",
    "2026-13-01T00:00:00",
    "2026-10-28T25:00:00",
    "at 2026-10-28T16:47:44Z",
    "2026-10-28T16:47:44Z or so",
  ])("returns null for %s", (text) => {
    expect(readTime(text)).toEqual({ date: null, assumedUtc: false });
  });
});

describe("namesOfInferred", () => {
  it("returns the names of the inferred fields, sorted", () => {
    expect(namesOfInferred({ state: true, name: false, createdAt: true })).toEqual(["createdAt", "state"]);
  });
});
