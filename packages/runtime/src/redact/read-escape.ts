import { HTML_REFERENCES } from "./html-references.ts";

/** The kinds of escapes, as bit flags. */
export const BACKSLASH = 1;
export const PERCENT = 2;
export const ENTITY = 4;
export const QUOTED_PRINTABLE = 8;

/** The value of an escaped line break, which stands for no character. */
export const NOTHING = -1;
/** The value beyond the end of a text. */
export const END = -2;

/**
 * The last character or escape that was read: its value, and the index after it. A single object is reused, because
 * a string may contain many escapes.
 */
export const read = { value: 0, next: 0 };

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const PER = 0x25;
const AMP = 0x26;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const SLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

// The escapes that consist of a backslash and one character: the letters of JavaScript, JSON, C, Java, Python, Ruby, YAML
// and MySQL, also in upper case, and each other ASCII character, which represents itself. A backslash before any other
// letter or a digit is not an escape.
const ESCAPED = new Map<number, number>();
for (let unit = 0; unit < 0x80; unit++) {
  if (!/[\da-z]/i.test(String.fromCharCode(unit))) ESCAPED.set(unit, unit);
}
for (const [index, letter] of [..."nrtbfvaesNLPRTBFVAEZ"].entries()) {
  const escaped = "\n\r\t\b\f\v\x07\x1b \x85\u2028\u2029\r\t\b\f\v\x07\x1b\x1a";
  ESCAPED.set(letter.charCodeAt(0), escaped.charCodeAt(index));
}

/**
 * Reads the escape or the plain character at an index into {@link read}. Only the given kinds of escapes are decoded.
 */
export function readEscape(codes: Uint16Array, at: number, kinds: number): void {
  const first = codes[at] ?? END;
  read.value = first;
  read.next = at + 1;
  if (first === SLASH) {
    if (kinds & BACKSLASH) readBackslash(codes, at);
  } else if (first === AMP) {
    if (kinds & ENTITY) readEntity(codes, at, kinds);
  } else if (first === PER) {
    if (kinds & PERCENT) readPercent(codes, at);
  } else if (first === EQUALS && kinds & QUOTED_PRINTABLE) readQuotedPrintable(codes, at);
}

function readBackslash(codes: Uint16Array, at: number): void {
  const kind = codes[at + 1] ?? END;
  // \u{1f600}, \x{e9}, \u00e9, \uu00e9 in Java, \U0001f600, \xe9, \x9 in C; and \U00E9 and \XE9 in upper case.
  const letter = kind | 0x20;
  if (letter === 0x75 || letter === 0x78) {
    let start = at + 2;
    while (kind === 0x75 && codes[start] === kind) start++;
    if (codes[start] === OPEN) {
      let end = start + 1;
      while (end < start + 9 && digitOf(codes[end]) >= 0) end++;
      if (codes[end] === CLOSE) take(hex(codes, start + 1, end), end + 1);
      return;
    }
    // A shorter escape is read first. A longer one replaces it.
    for (const digits of letter === 0x78 ? [1, 2] : kind === 0x75 ? [4] : [4, 8]) {
      take(hex(codes, start, start + digits), start + digits);
    }
    return;
  }
  if (kind >= 0x30 && kind <= 0x37) {
    // After a first digit above 3, a third digit would be too large for a byte: in Java, it is the next character.
    const most = at + (kind > 0x33 ? 3 : 4);
    let value = 0;
    let end = at + 1;
    for (; end < most && ((codes[end] ?? 0) & ~7) === 0x30; end++) value = value * 8 + ((codes[end] ?? 0) & 7);
    take(value, end);
    return;
  }
  if (kind === LF || kind === CR) {
    let end = at + 2;
    while (codes[end] === LF || codes[end] === SPACE || codes[end] === TAB) end++;
    take(NOTHING, end);
    return;
  }
  take(ESCAPED.get(kind) ?? END, at + 2);
}

function readEntity(codes: Uint16Array, at: number, kinds: number): void {
  if (codes[at + 1] === HASH) {
    const isHex = ((codes[at + 2] ?? 0) | 0x20) === 0x78;
    const start = at + (isHex ? 3 : 2);
    let end = start;
    let value = 0;
    for (; end < start + 10; end++) {
      const digit = digitOf(codes[end]);
      if (digit < 0 || (!isHex && digit > 9)) break;
      value = value * (isHex ? 16 : 10) + digit;
    }
    if (end === start) return;
    // The rest of the reference may be escaped in another way, such as `&#65%3B`. Then this escape is decoded first.
    readEscape(codes, end, kinds & ~ENTITY);
    const isWhole = read.next === end + 1;
    read.value = AMP;
    read.next = at + 1;
    if (isWhole) take(value, codes[end] === SEMICOLON ? end + 1 : end);
    return;
  }
  let end = at + 1;
  // No known name is longer. Most ampersands do not begin a reference, so no string is created for them.
  while (end < at + 18 && isInName(codes[end])) end++;
  if (codes[end] !== SEMICOLON) return;
  const reference = String.fromCharCode(...codes.subarray(at, end + 1));
  take(HTML_REFERENCES.get(reference.toLowerCase()) ?? END, end + 1);
}

function readPercent(codes: Uint16Array, at: number): void {
  // Decodes `%u00e9`, as JavaScript's `escape` writes it, and `%c3%a9`.
  const isLong = ((codes[at + 1] ?? 0) | 0x20) === 0x75;
  const end = at + (isLong ? 6 : 3);
  take(hex(codes, at + (isLong ? 2 : 1), end), end);
}

function readQuotedPrintable(codes: Uint16Array, at: number): void {
  if (codes[at + 1] === LF) take(NOTHING, at + 2);
  else if (codes[at + 1] === CR && codes[at + 2] === LF) take(NOTHING, at + 3);
  else take(hex(codes, at + 1, at + 3), at + 3);
}

function take(value: number, next: number): void {
  if (value === END || value > 0x10ffff) return;
  read.value = value;
  read.next = next;
}

function hex(codes: Uint16Array, from: number, to: number): number {
  if (to <= from) return END;
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = digitOf(codes[index]);
    if (digit < 0) return END;
    value = value * 16 + digit;
  }
  return value;
}

function isInName(unit = 0): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

// Returns a negative number for a character that is not a digit.
function digitOf(unit = 0): number {
  if (unit <= 0x39) return unit - 0x30;
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}
