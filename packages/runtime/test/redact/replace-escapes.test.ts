import { describe, expect, it } from "vitest";
import { BACKSLASH, ENTITY, PERCENT, QUOTED_PRINTABLE } from "../../src/redact/read-escape.ts";
import { hasEscape, replaceEscapes } from "../../src/redact/replace-escapes.ts";
import { toUnits } from "../../src/redact/units.ts";

const ALL = BACKSLASH | PERCENT | ENTITY | QUOTED_PRINTABLE;

/** Decodes all kinds of escapes. */
function decode(text: string) {
  const units = replaceEscapes(toUnits(text), ALL);
  return units && String.fromCharCode(...units.codes);
}

describe("escapes in a text", () => {
  it.each([
    ["a%41b", "aAb"],
    ["%41", "A"],
    ["\\u0041&#66;%43=44", "ABCD"],
    ["%01%02", "\x01\x02"],
    ["a=\n\\\n  b", "ab"],
    ["=\n", ""],
    ["\\uffff", "\uffff"],
    ["\\u{10000}\\u{10ffff}", "\u{10000}\u{10ffff}"],
    ["&#x1f600;", "😀"],
  ])("are decoded: %j", (text, decoded) => {
    expect(decode(text)).toBe(decoded);
  });

  it.each([
    // The first and the last character of each length.
    ["%C2%80", "\x80"],
    ["%DF%BF", "\u07ff"],
    ["%E0%A0%80", "\u0800"],
    ["%EF%BF%BF", "\uffff"],
    ["%F0%90%80%80", "\u{10000}"],
    ["%F4%8F%BF%BF", "\u{10ffff}"],
    ["%e2%82%acx", "€x"],
    // Each byte in another way.
    ["\\xf0%9f&#x98;=80", "😀"],
    ["\xc3%a4", "ä"],
    ["Ã„Ã–ÃŸ", "ÄÖß"],
    ["â‚¬\u00e2\u20ac\u0153", "€“"],
    ["=C3=\r\n=A4", "ä"],
    ["=E2=\n\\\n=82=\n=AC", "€"],
  ])("are combined to a character if they are bytes of UTF-8: %j", (text, decoded) => {
    expect(decode(text)).toBe(decoded);
  });

  it.each([
    ["%C1%80", "\xc1\x80"],
    ["%C2%7F", "\xc2\x7f"],
    ["%C2%C0", "\xc2\xc0"],
    ["%C2", "\xc2"],
    ["%C2a", "\xc2a"],
    ["%E2%82", "\xe2\x82"],
    ["%E2%82a", "\xe2\x82a"],
    ["%E2a%82", "\xe2a\x82"],
    ["%F4%90%80%80", "\xf4\x90\x80\x80"],
    ["%F8%80%80%80", "\xf8\x80\x80\x80"],
    ["%E9%41", "\xe9A"],
  ])("remain single bytes if they are not UTF-8: %j", (text, decoded) => {
    expect(decode(text)).toBe(decoded);
  });

  it("keep the place of each character in the original text", () => {
    const units = toUnits("a%41😀\\u{1f600}=\nb");
    expect(replaceEscapes(units, ALL)).toEqual({
      codes: toUnits("aA😀😀b").codes,
      starts: Int32Array.of(0, 1, 4, 5, 6, 6, 17),
      ends: Int32Array.of(1, 4, 5, 6, 15, 15, 18),
    });
    expect(units).toEqual(toUnits("a%41😀\\u{1f600}=\nb"));
  });

  it("keep the place of the original text if they are decoded again", () => {
    const once = replaceEscapes(toUnits("a%2541"), PERCENT);
    expect(once && replaceEscapes(once, PERCENT)).toEqual({
      codes: toUnits("aA").codes,
      starts: Int32Array.of(0, 1),
      ends: Int32Array.of(1, 6),
    });
  });

  it("are only those of the given kinds", () => {
    const text = toUnits("a%41");
    expect([replaceEscapes(text, BACKSLASH), hasEscape(text, BACKSLASH)]).toEqual([undefined, false]);
    expect(hasEscape(text, PERCENT)).toBe(true);
    expect(hasEscape(toUnits("%41"), PERCENT)).toBe(true);
    expect([decode("plain"), decode("")]).toEqual([undefined, undefined]);
  });
});
