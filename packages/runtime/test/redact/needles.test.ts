import { describe, expect, it } from "vitest";
import { Needles } from "../../src/redact/needles.ts";
import { toUnits } from "../../src/redact/units.ts";

type Match = [from: number, to: number, isCut: boolean];

function find(text: string, needles: readonly string[], isCut?: boolean): Match[] {
  const found: Match[] = [];
  const made = needles.map((needle) => ({ codes: toUnits(needle).codes, ...(isCut !== undefined && { isCut }) }));
  new Needles(made).find(toUnits(text).codes, (...match) => found.push(match));
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
    ["0123456789 0123456789abcdef", ["0123456789abcdef"], [[11, 27, false]]],
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

  it("finds nothing in a long text without needles", () => {
    const text = Array.from({ length: 4000 }, (_, index) => index.toString(36)).join("-");
    expect(find(text, ["secret-token"])).toEqual([]);
  });

  it("reports the start of a longer string as cut", () => {
    expect(find("a secret-b", ["secret"], true)).toEqual([[2, 8, true]]);
    expect(find("a secret-b", ["secret"], false)).toEqual([[2, 8, false]]);
  });
});
