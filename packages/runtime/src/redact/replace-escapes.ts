import { NOTHING, read, readEscape } from "./read-escape.ts";
import type { Units } from "./units.ts";

/**
 * Replaces each escape of some kinds by what it stands for, once; `undefined` where there is none. Bytes of UTF-8 become
 * the character that they make, however each of them is written.
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
    // Characters beyond 16 bits are two units.
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

/** Whether a string contains an escape of some kinds. */
export function hasEscape({ codes }: Units, kinds: number): boolean {
  return findEscape(codes, kinds) >= 0;
}

function findEscape(codes: Uint16Array, kinds: number): number {
  for (let at = 0; at < codes.length; at++) {
    readUnit(codes, at, kinds);
    if (read.next !== at + 1) return at;
  }
  return -1;
}

function readUnit(codes: Uint16Array, at: number, kinds: number): void {
  readEscape(codes, at, kinds);
  if (read.value >= 0xc2 && read.value <= 0xf4) readBytes(codes, kinds);
}

// Reads on from the first byte of a character; where no character follows, that byte stays what it is.
function readBytes(codes: Uint16Array, kinds: number): void {
  const { value: first, next: behind } = read;
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let point = first & (0x3f >> more);
  for (let count = 0; count < more; count++) {
    // A line may end between two bytes.
    do readEscape(codes, read.next, kinds);
    while (read.value === NOTHING);
    const isByte = read.value >= 0x80 && read.value < 0xc0;
    point = (point << 6) | (read.value & 0x3f);
    if (!isByte || point > 0x10ffff) {
      read.value = first;
      read.next = behind;
      return;
    }
  }
  read.value = point;
}
