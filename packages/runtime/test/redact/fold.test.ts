import { describe, expect, it } from "vitest";
import { fold, isSqueezed } from "../../src/redact/fold.ts";
import { toUnits } from "../../src/redact/units.ts";

function folded(text: string, squeezed: boolean) {
  const { codes, places } = fold(toUnits(text).codes, squeezed);
  return { text: String.fromCharCode(...codes), places: [...places] };
}

describe("a folded text", () => {
  it("has no letter case, and a space for each plus", () => {
    expect(folded("aA+ É-ſσς", false)).toEqual({ text: "aa  é-sσσ", places: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
  });

  it("keeps a letter whose other case has several letters", () => {
    expect(folded("ßİŉ", false).text).toBe("ßİŉ");
  });

  it("keeps quotes, backslashes and control characters", () => {
    expect(folded("\"'`\\\0\n\u200b", false).text).toBe("\"'`\\\0\n\u200b");
  });

  it("has only letters, digits and hyphens when it is squeezed", () => {
    expect(folded(" A\"'`\\+\0\x7f\t\n\u00a0\u200bb-C ", true)).toEqual({ text: "ab-c", places: [1, 13, 14, 15] });
    expect(folded(" \n", true)).toEqual({ text: "", places: [] });
  });

  it("is the same when its characters were folded before", () => {
    for (const squeezed of [false, true, false, true])
      expect(folded("+Q q", squeezed).text).toBe(squeezed ? "qq" : " q q");
  });
});

it("squeezes white space, quotes, backslashes, pluses, carets, low lines and invisible characters only", () => {
  const squeezed = " \t\n\v\f\r\u00a0\u2028\ufeff\0\x1f\x7f\x85\u00ad\u200d\"'`\\+^_";
  expect(Array.from(squeezed, (character) => isSqueezed(character.charCodeAt(0)))).not.toContain(false);
  expect(Array.from("azAZ09!#$%&()*,-./:;<=>?@[]{|}~é€pCcf", (c) => isSqueezed(c.charCodeAt(0)))).not.toContain(true);
});
