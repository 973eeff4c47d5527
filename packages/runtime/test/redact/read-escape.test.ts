import { describe, expect, it } from "vitest";
import {
  BACKSLASH,
  END,
  ENTITY,
  NOTHING,
  PERCENT,
  QUOTED_PRINTABLE,
  read,
  readEscape,
} from "../../src/redact/read-escape.ts";
import { toUnits } from "../../src/redact/units.ts";

const KINDS = { BACKSLASH, PERCENT, ENTITY, QUOTED_PRINTABLE };
type Kind = keyof typeof KINDS;

/** An escape, its value and the text after it, which belongs to no escape. */
type Row = readonly [escape: string, value: number, rest?: string];

const ESCAPES: Readonly<Record<Kind, readonly Row[]>> = {
  BACKSLASH: [
    ["\\n", 10],
    ["\\r", 13],
    ["\\t", 9],
    ["\\b", 8],
    ["\\f", 12],
    ["\\v", 11],
    ["\\a", 7],
    ["\\e", 27],
    ["\\s", 32],
    ["\\N", 0x85],
    ["\\L", 0x2028],
    ["\\P", 0x2029],
    ["\\R", 13],
    ["\\T", 9],
    ["\\B", 8],
    ["\\F", 12],
    ["\\V", 11],
    ["\\A", 7],
    ["\\E", 27],
    ["\\Z", 26],
    // Other ASCII characters that are neither letters nor digits, up to both ends of each range.
    ...[..."\0\x1f !\"&'/:;=@[\\]^_`{|}~\x7f"].map(
      (character): Row => [`\\${character}`, character.charCodeAt(0), "n"],
    ),
    ["\\0", 0],
    ["\\0", 0, "8"],
    ["\\7", 7, "/"],
    ["\\1", 1, "8"],
    ["\\12", 10, "x"],
    ["\\101", 65],
    ["\\101", 65, "2"],
    ["\\377", 255],
    ["\\37", 31, "8"],
    ["\\47", 39, "7"],
    ["\\77", 63, "7"],
    ["\\xe9", 0xe9],
    ["\\x02", 2],
    ["\\x09", 9],
    ["\\xAf", 0xaf, "1"],
    ["\\XAF", 0xaf, "1"],
    ["\\xe", 14],
    ["\\xe", 14, "g9"],
    ["\\u00e9", 0xe9],
    ["\\u12fA", 0x12fa, "1"],
    ["\\uuu12fA", 0x12fa, "1"],
    ["\\U0001f600", 0x1f600],
    ["\\U00E9", 0xe9, "SS"],
    ["\\U0041", 65, "ABCD"],
    ["\\U0001", 1, "f60"],
    ["\\U00000041", 65, "1"],
    ["\\u{1}", 1],
    ["\\x{e9}", 0xe9],
    ["\\U{41}", 65, "1"],
    ["\\u{1f600}", 0x1f600],
    ["\\u{00000041}", 65],
    ["\\u{10ffff}", 0x10ffff],
    ["\\\n", NOTHING],
    ["\\\r", NOTHING],
    ["\\\n\n \t \n\t", NOTHING, "\r"],
    ["\\\r\n  ", NOTHING, "n"],
  ],
  PERCENT: [
    ["%41", 65],
    ["%c3", 0xc3],
    ["%Af", 0xaf, "1"],
    ["%u00e9", 0xe9],
    ["%U12Fa", 0x12fa, "1"],
  ],
  ENTITY: [
    ["&#65;", 65],
    ["&#65", 65],
    ["&#65", 65, "x"],
    ["&#6", 6, "a"],
    ["&#09;", 9, ";"],
    ["&#xe9;", 0xe9],
    ["&#XE9", 0xe9],
    ["&#x41", 65, "g"],
    ["&#65", 65, "%3g"],
    ["&#65", 65, "&#66"],
    ["&#0000000065;", 65],
    ["&#0000000006", 6, "5;"],
    ["&#x10ffff;", 0x10ffff],
    ["&#1114111;", 0x10ffff],
    ["&amp;", 38],
    ["&AMP;", 38, ";"],
    ["&nbsp;", 0xa0],
    ["&Eacute;", 0xe9],
    ["&frac34;", 0xbe],
    ["&yuml;", 0xff],
    ["&Tab;", 9],
    ["&NewLine;", 10],
    ["&quot;", 34],
    ["&bsol;", 92],
    ["&DiacriticalGrave;", 96],
    ["&euro;", 0x20ac],
    ["&mdash;", 0x2014],
  ],
  QUOTED_PRINTABLE: [
    ["=41", 65],
    ["=C3", 0xc3],
    ["=0A", 10, "1"],
    ["=F9", 0xf9],
    ["=c3", 0xc3, "1"],
    ["=\n", NOTHING],
    ["=\r\n", NOTHING, "\n"],
  ],
};

/** Strings that look like the start of an escape. */
const PLAIN: Readonly<Record<Kind, readonly string[]>> = {
  BACKSLASH: [
    ..."\\",
    ...[..."8 9 C M O Q c d g h z \x80 é"].filter((letter) => letter !== " ").map((letter) => `\\${letter}`),
    ..."\\x \\xg9 \\x/9 \\x@0 \\x`0 \\u \\uu \\u00e \\uu00e \\u00eg \\U00E \\U00eg1234".split(" "),
    ..."\\u{ \\u{} \\u{41 \\u{4g} \\u{000000041} \\u{110000} \\x{ \\U{}".split(" "),
    ..."an a00 u0041".split(" "),
  ],
  PERCENT: "% %4 %4g %g4 %u %u00e %u00eg %v00e9 %/1 a41".split(" "),
  ENTITY: "& &; &# &#; &#a; &#x; &#xg; &#/; &#: &#x110000; &#1114112; &amp &nope; &ampx; &am p; a#65; aamp;".split(" "),
  QUOTED_PRINTABLE: ["=", "=4", "=4G", "=g4", "=\r", "=\rA", "=\r41", "=x\n", "a41", "a\n"],
};

const ALL = BACKSLASH | PERCENT | ENTITY | QUOTED_PRINTABLE;
const cases = Object.entries(KINDS).map(([name, kind]) => ({ name: name as Kind, kind }));

describe.each(cases)("escapes of the kind $name", ({ name, kind }) => {
  const rows = ESCAPES[name];
  const plain = (text: string) => [text, text.charCodeAt(0), 1];

  it.each([kind, ALL])("are decoded by the kinds %i", (kinds) => {
    const decoded = rows.map(([text, , rest = ""]) => [text, ...readBoth(text + rest, kinds)]);
    expect(decoded).toEqual(rows.map(([text, value]) => [text, value, text.length]));
  });

  it("are not decoded by the other kinds", () => {
    const decoded = rows.map(([text, , rest = ""]) => [text, ...readBoth(text + rest, ALL & ~kind)]);
    expect(decoded).toEqual(rows.map(([text]) => plain(text)));
  });

  it("are not found in similar text", () => {
    const decoded = PLAIN[name].map((text) => [text, ...readBoth(text, kind)]);
    expect(decoded).toEqual(PLAIN[name].map(plain));
  });
});

it.each(["&#65%3B", "&#6\\x35;", "&#x41\\\n;", "&#65\\u003b", "&#65=3B"])(
  "a number of a character is decoded after the escape that ends it: %j",
  (text) => {
    expect(readBoth(text, ALL)).toEqual([0x26, 1]);
  },
);

it("reports the end of a text", () => {
  expect(readBoth("", ALL)).toEqual([END, 1]);
});

/** Reads at the start and in the middle of a text: the value and the number of characters. */
function readBoth(text: string, kinds: number): readonly [value: number, size: number] {
  const [first, second] = ["", "\\%&=41;"].map((before) => {
    readEscape(toUnits(before + text).codes, before.length, kinds);
    return [read.value, read.next - before.length] as const;
  });
  expect(second).toEqual(first);
  return first as readonly [number, number];
}
