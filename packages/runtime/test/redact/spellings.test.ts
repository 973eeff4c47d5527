import { describe, expect, it } from "vitest";
import type { Needle } from "../../src/redact/needles.ts";
import { addSpellings, type Spellings } from "../../src/redact/spellings.ts";

function spell(secret: string, longest = 100) {
  const spellings: Spellings = { squeezed: [], whole: [] };
  addSpellings(spellings, secret, longest);
  return { squeezed: spellings.squeezed.map(toText), whole: spellings.whole.map(toText) };
}

// Marks a needle that is only the start of a string.
function toText({ codes, isCut }: Needle): string {
  return `${String.fromCharCode(...codes)}${isCut ? "…" : ""}`;
}

/** The secret, its forms without the encodings of its bytes, and the forms that are not squeezed. */
type Row = readonly [secret: string, forms: readonly string[], whole?: readonly string[]];

const FORMS: Readonly<Record<string, readonly Row[]>> = {
  "is searched for in lower case and without quotes and spaces": [
    ["A1b2C3d4", ["a1b2c3d4"]],
    ["  A1b2'C3d4\n", ["a1b2c3d4"]],
    ["a  b c d", ["abcd"]],
  ],
  "is searched for unsqueezed if squeezing leaves little of it": [
    ["a  b   C", [], ["a  b   c"]],
    ['"""""+++a b c', [], ['"""""   a b c']],
  ],
  "is searched for line by line, except for short lines": [
    ["first-line\r\n second-line \nshort", ["first-linesecond-lineshort", "first-line", "second-line"]],
    ["12345678\n 1234567", ["123456781234567", "12345678"]],
  ],
  "is searched for in upper case and with combined accents if these have other letters": [
    ["stra\u00dfe-\u00e4", ["stra\u00dfe-\u00e4", "stra\u00dfe-a\u0308", "strasse-\u00e4"]],
    ["\uff41bcdefgh", ["\uff41bcdefgh", "abcdefgh", "\uff41bcdefgh"]],
    ["abcdef\u{10400}\u{10401}", ["abcdef\u{10400}\u{10401}", "abcdef\u{10400}\u{10401}", "abcdef\u{10428}\u{10429}"]],
    ["stra\u00dfe-a\u0308", ["stra\u00dfe-a\u0308", "stra\u00dfe-\u00e4", "strasse-a\u0308"]],
  ],
  "is searched for with its escapes decoded, unless that leaves little of it": [
    ["a%2541b-c%64d-ef", ["a%2541b-c%64d-ef", "a%41b-cdd-ef", "aab-cdd-ef"]],
    ["a%41b%43-defg", ["a%41b%43-defg", "aabc-defg"]],
    ["a%41b%43-def", ["a%41b%43-def", "aabc-def"]],
    ["a%41b%43-de", ["a%41b%43-de"]],
    ["%41%42%43%44", ["%41%42%43%44"]],
  ],
};

it.each(Object.entries(FORMS))("a secret %s", (_, rows) => {
  const spelled = rows.map(([secret]) => {
    const { squeezed, whole } = spell(secret);
    const hex = squeezed.indexOf(Buffer.from(secret.trim()).toString("hex"));
    return [secret, squeezed.slice(0, hex), whole];
  });
  expect(spelled).toEqual(rows.map(([secret, forms, whole = []]) => [secret, forms, whole]));
});

// Hexadecimal, and base64 after zero, one and two bytes, in both alphabets.
it.each([
  ["a1b2c3d4", ["6131623263336434", "ytfimmmzzd", "exyjjjm2q0", "hmwiyyznkn"]],
  ["abc?defghij", ["6162633f6465666768696a", "ywjjp2rlzmdoaw", "fiyz9kzwznaglq", "hymm/zgvmz2hpa", "hymmzgvmz2hpa"]],
  ["abcdefgh>ij", ["61626364656667683e696a", "ywjjzgvmz2gaw", "ywjjzgvmz2g-aw", "fiy2rlzmdopmlq", "hymnkzwznad5pa"]],
  [
    "é€😀-abc",
    ["c3a9e282acf09f98802d616263", "w6nigqzwn5ialwfiy", "op4oks8jygc1hym", "op4oks8j-ygc1hym", "dqekcrpcfmiatywjj"],
  ],
])("the bytes of a secret are searched for in hexadecimal and base64: %j", (secret, encodings) => {
  expect(spell(secret).squeezed.slice(-encodings.length)).toEqual(encodings);
});

describe("a long secret", () => {
  it("is searched for by its first characters", () => {
    expect(spell("abcdefghijkl", 8)).toEqual({
      squeezed: ["abcdefgh…", "6162636465666768…", "ywjjzgvmz2…", "fiy2rlzmdo…", "hymnkzwzna…"],
      whole: [],
    });
    expect(spell("abcdef>?ijkl", 8).squeezed.slice(-2)).toEqual(["hymnkzwyp…", "hymnkzwy-p…"]);
    expect(spell("a  b   c   d", 8).whole).toEqual(["a  b   c…"]);
  });

  it("is not cut if only spaces follow its first characters", () => {
    expect(spell(" abcdefgh ", 8).squeezed[0]).toBe("abcdefgh");
  });
});

it("a secret of less than eight characters is not searched for", () => {
  expect(spell("  1234567  ")).toEqual({ squeezed: [], whole: [] });
});
