import { NOTHING, read, readEscape } from "./read-escape.ts";
import type { Units } from "./units.ts";

// Programs that read bytes as Latin-1 often use its superset, Windows-1252, which has these characters at 0x80 to 0x9f.
const WINDOWS_1252 = new Map<number, number>();
for (const [index, character] of [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"].entries()) {
  WINDOWS_1252.set(character.charCodeAt(0), 0x80 + index);
}

/**
 * Decodes one level of escapes of the given kinds. Returns `undefined` if there are none. UTF-8 bytes are combined into
 * the character that they encode, even if each byte is escaped differently.
 */
export function replaceEscapes({ codes, starts, ends }: Units, kinds: number): Units | undefined {
  const first = findEscape(codes, kinds);
  if (first < 0) return undefined;
  const { length } = codes;
  const to = { codes: codes.slice(), starts: starts.slice(), ends: ends.slice() };
  let size = first;
  for (let at = first; at < length; ) {
    readUnit(codes, at, kinds);
    const { value, next } = read;
    // A character above U+FFFF takes two code units.
    const units = value === NOTHING ? 0 : value > 0xffff ? 2 : 1;
    for (let unit = 0; unit < units; unit++) {
      to.codes[size] = units === 1 ? value : unit === 0 ? 0xd7c0 + (value >> 10) : 0xdc00 + (value & 0x3ff);
      to.starts[size] = starts[at] as number;
      to.ends[size++] = ends[next - 1] as number;
    }
    at = next;
  }
  return {
    codes: to.codes.subarray(0, size),
    starts: to.starts.subarray(0, size),
    ends: to.ends.subarray(0, size),
  };
}

/** Returns whether a string contains an escape of the given kinds. */
export function hasEscape({ codes }: Units, kinds: number): boolean {
  return findEscape(codes, kinds) >= 0;
}

function findEscape(codes: Uint16Array, kinds: number): number {
  return codes.findIndex((_, at) => {
    readUnit(codes, at, kinds);
    return read.next > at + 1;
  });
}

function readUnit(codes: Uint16Array, at: number, kinds: number): void {
  readEscape(codes, at, kinds);
  if (read.value >= 0xc2 && read.value <= 0xf4) readBytes(codes, kinds);
}

// Reads the remaining bytes of a UTF-8 character. If they do not form a character, only the first byte is read.
function readBytes(codes: Uint16Array, kinds: number): void {
  const { value: first, next: behind } = read;
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let point = first & (0x3f >> more);
  for (let count = 0; count < more; count++) {
    // An escaped line break may separate two bytes.
    do readEscape(codes, read.next, kinds);
    while (read.value === NOTHING);
    const byte = WINDOWS_1252.get(read.value) ?? read.value;
    const isByte = byte >= 0x80 && byte < 0xc0;
    point = (point << 6) | (byte & 0x3f);
    if (!isByte || point > 0x10ffff) {
      read.value = first;
      read.next = behind;
      return;
    }
  }
  read.value = point;
}
