import { describe, expect, it } from "vitest";
import { Needles } from "../../src/redact/needles.ts";
import { toUnits } from "../../src/redact/units.ts";

type Match = [from: number, to: number, isCut: boolean];

function find(text: string, needles: readonly string[], isCut?: boolean, mayBeShortened = true): Match[] {
  const found: Match[] = [];
  const made = needles.map((needle) => ({ codes: toUnits(needle).codes, ...(isCut !== undefined && { isCut }) }));
  new Needles(made, mayBeShortened).find(toUnits(text).codes, (from, to, cut) => found.push([from, to, cut]));
  return found;
}

describe("a search for strings", () => {
  it.each<[string, string[], Match[]]>([
    ["secret", ["secret"], [[0, 6, false]]],
    ["a secret", ["secret"], [[2, 8, false]]],
    [
      "secret, secret",
      ["secret"],
      [
        [0, 6, false],
        [8, 14, false],
      ],
    ],
    [
      "aaaaaa",
      ["aaaa"],
      [
        [0, 4, false],
        [1, 5, false],
        [2, 6, false],
      ],
    ],
    [
      "abcdef abcdxy abcd",
      ["abcdef", "abcdxy", "abcd"],
      [
        [0, 6, false],
        [0, 4, false],
        [7, 13, false],
        [7, 11, false],
        [14, 18, false],
      ],
    ],
    [
      "one two-two three-four-five",
      ["three-four-five", "one", "two-two"],
      [
        [0, 3, false],
        [4, 11, false],
        [12, 27, false],
      ],
    ],
    [
      "0123456789ab 0123456789abcdef",
      ["0123456789abcdef"],
      [
        [0, 12, false],
        [13, 29, false],
      ],
    ],
    ["other", ["secret"], []],
    ["secres", ["secret"], []],
    ["", ["secret"], []],
    ["secret", [], []],
  ])("finds each needle at each place: %j", (text, needles, matches) => {
    expect(find(text, needles)).toEqual(matches);
  });

  it("finds a needle that the end of the text cuts off after at least eight characters", () => {
    expect(find("a secret-t", ["secret-token"])).toEqual([[2, 10, true]]);
    expect(find("a secret-", ["secret-token"])).toEqual([]);
    expect(find("a secret-x", ["secret-token"])).toEqual([]);
    expect(find("a secret-t", ["secret-token", "se"])).toEqual([
      [2, 10, true],
      [2, 4, false],
    ]);
    expect(find("a secret-", ["secret-token", "se"])).toEqual([[2, 4, false]]);
  });

  it("finds the first half of a needle or more, and at least twelve characters, in the middle of a text", () => {
    const needle = "0123456789abcdefghijklmnopqrst";
    const starts = Array.from(needle, (_, index) => find(`a ${needle.slice(0, index)}... and more`, [needle]));
    const found = starts.flatMap((matches) => matches.map(([from, to, isCut]) => [from, to - from, isCut]));
    expect(found).toEqual(Array.from({ length: 15 }, (_, index) => [2, index + 15, false]));
    const short = "0123456789abcdef";
    expect(find("0123456789a_ and more text", [short])).toEqual([]);
    expect(find("0123456789ab_ and more text", [short])).toEqual([[0, 12, false]]);
    expect(find("0123456789ab_ and more text", [short], false, false)).toEqual([]);
    const reports: unknown[][] = [];
    const { codes } = toUnits(short);
    const text = toUnits(`0123456789ab_ ${short}`).codes;
    new Needles([{ codes }], true).find(text, (...report) => reports.push(report));
    expect(reports).toEqual([
      [0, 12, false, "enough"],
      [14, 30, false],
    ]);
  });

  it("finds eight characters or more where only a part of an escape can follow", () => {
    expect(find("01234567\\ud83d\\ude0", ["0123456789"])).toEqual([[0, 8, false]]);
    expect(find("01234567%2", ["0123456789"])).toEqual([[0, 8, false]]);
    expect(find("0123456%2", ["0123456789"])).toEqual([]);
    expect(find("01234567 eleven...", ["0123456789"])).toEqual([[0, 8, false]]);
    expect(find("01234567 is twelve..", ["0123456789"])).toEqual([]);
    expect(find("01234567_", ["01234567"])).toEqual([[0, 8, false]]);
  });

  it("finds nothing in a long text without needles", () => {
    const text = Array.from({ length: 4000 }, (_, index) => index.toString(36)).join("-");
    expect(find(text, ["secret-token"])).toEqual([]);
  });

  it("reports the start of a longer string as cut", () => {
    expect(find("a secret-b", ["secret"], true)).toEqual([[2, 8, true]]);
    expect(find("a secret-b", ["secret"], false)).toEqual([[2, 8, false]]);
  });

  it("reports the common beginning of many strings, as cut", () => {
    const many = Array.from({ length: 33 }, (_, index) => `sk-live-${index.toString(36).padStart(9, "0")}`);
    const text = "a sk-live-xyz is not a key here";
    expect(find(text, many.slice(0, 32))).toEqual([]);
    expect(find(text, many)).toEqual([[2, 10, true]]);
    expect(find("a sk-live-00000000w here", many)).toContainEqual([2, 10, true]);
  });
});
