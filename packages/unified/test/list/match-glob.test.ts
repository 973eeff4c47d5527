import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchGlob } from "../../src/list/match-glob.ts";

describe("matchGlob", () => {
  it.each([
    ["", "", true],
    ["", "a", false],
    ["*", "", true],
    ["*", "a\nb", true],
    ["?", "", false],
    ["?", "😀", true],
    ["a*", "a", true],
    ["a*", "ba", false],
    ["*a", "aba", true],
    ["*a", "ab", false],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["a**b", "ab", true],
    ["*?b", "b", false],
    ["*ab", "aab", true],
    ["a.c", "abc", false],
    ["[a]", "a", false],
    ["a*", "A", false],
    ["*", "*", true],
    ["a*c", "a*bc", true],
  ])("matches %j with %j: %s", (glob, text, expected) => {
    expect(matchGlob(glob, text)).toBe(expected);
  });

  it("agrees with an equivalent regular expression", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "😀"), maxLength: 8 });
    const globs = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "😀"), maxLength: 6 });
    fc.assert(
      fc.property(globs, texts, (glob, text) => {
        const pattern = new RegExp(`^${glob.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
        expect(matchGlob(glob, text)).toBe(pattern.test(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes at most time proportional to the product of both lengths, for any number of stars", () => {
    const began = performance.now();
    expect(matchGlob(`${"*a".repeat(20)}*x`, "a".repeat(2000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
