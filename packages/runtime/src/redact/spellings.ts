import { fold } from "./fold.ts";
import { mixedLayers } from "./layers.ts";
import { type Needle, SHORTEST_START, SHORTEST_TAIL } from "./needles.ts";
import type { Units } from "./units.ts";

/** The strings to search for, by the kind of text they are compared with. */
export interface Spellings {
  readonly squeezed: Needle[];
  /** Strings that would be nearly empty after squeezing. */
  readonly whole: Needle[];
}

/** A shorter secret would match ordinary text by chance. */
export const SHORTEST_SECRET = 8;
/** The minimum length of a spelling without the characters that squeezing removes. */
export const SHORTEST_SQUEEZED = 4;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PLUS = 0x2b;
const MINUS = 0x2d;
const SLASH = 0x2f;
const LOW_LINE = 0x5f;

/**
 * Adds the spellings of a secret: the secret itself, its decoded forms, its lines, base64 and hexadecimal. Only the
 * first `longest` characters are searched for.
 */
export function addSpellings({ squeezed, whole }: Spellings, given: string, longest: number): void {
  const trimmed = given.trim();
  if (trimmed.length < SHORTEST_SECRET) return;
  const isCut = trimmed.length > longest;
  const secret = trimmed.slice(0, longest);
  const left = halfOf(given).trimStart().slice(0, longest);
  // Each form of the secret, and the length of this form of a shortened secret.
  const forms = new Map([[secret, left.length]]);
  const lines = secret.split(/[\r\n]/);
  if (lines[1] !== undefined) for (const line of lines) forms.set(line.trim(), halfOf(line.trim()).length);
  // One upper-case or accented letter may be written as several characters.
  if (/[^\0-\x7f]/.test(secret)) {
    for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) forms.set(secret.normalize(form), left.normalize(form).length);
    forms.set(secret.toUpperCase(), left.toUpperCase().length);
    forms.set(secret.toLowerCase(), left.toLowerCase().length);
  }
  for (const [form, leftLength] of forms) {
    if (form.length < SHORTEST_SECRET) continue;
    let shortest = SHORTEST_SQUEEZED;
    for (const units of mixedLayers(form)) {
      const needle = toNeedle(units, true, leftLength, isCut);
      if (needle.codes.length >= shortest) squeezed.push(needle);
      else if (shortest === SHORTEST_SQUEEZED) whole.push(toNeedle(units, false, leftLength, isCut));
      // The decoded form of a secret may be as short as an ordinary word.
      shortest = SHORTEST_SECRET;
    }
  }
  const bytes = new TextEncoder().encode(secret);
  const leftBytes = new TextEncoder().encode(left).length;
  squeezed.push(toNeedle({ codes: toHex(bytes) }, true, leftBytes * 2, isCut));
  // The base64 form of a string depends on the number of bytes before it.
  for (const before of [0, 1, 2]) {
    const codes = Uint16Array.from(toBase64(bytes, before));
    const leftLength = Math.floor((leftBytes * 8 + firstBits(before)) / 6);
    const alphabets = [codes];
    if (codes.includes(PLUS) || codes.includes(SLASH)) {
      alphabets.push(codes.map((code) => (code === PLUS ? MINUS : code === SLASH ? LOW_LINE : code)));
    }
    for (const written of alphabets) squeezed.push(toNeedle({ codes: written }, true, leftLength, isCut));
  }
}

// Returns the part of a string that is found even without the rest.
function halfOf(text: string): string {
  return text.slice(0, Math.max(SHORTEST_START, Math.ceil(text.length / 2)));
}

/**
 * Folds a form of a secret. Squeezing removes characters: of a shortened form, the folded form is therefore shorter.
 *
 * @param leftLength the length of the shortened form; or half of the form, if this is shorter, because the form itself
 *   may have been shortened
 */
function toNeedle(
  { codes, ends }: Pick<Units, "codes"> & Partial<Units>,
  squeeze: boolean,
  leftLength: number,
  isCut: boolean,
): Needle {
  const folded = fold(codes, squeeze);
  const half = Math.max(SHORTEST_START, Math.ceil((ends?.at(-1) ?? codes.length) / 2));
  const sizeUpTo = (limit: number) => {
    let size = 0;
    while (size < folded.places.length && endOf(folded.places[size] as number) <= limit) size++;
    return Math.max(SHORTEST_SQUEEZED, size);
  };
  const endOf = (place: number) => ends?.[place] ?? place + 1;
  const least = sizeUpTo(Math.min(leftLength, half));
  return { codes: folded.codes, least, tail: Math.min(SHORTEST_TAIL, least, sizeUpTo(SHORTEST_START)), isCut };
}

function toHex(bytes: Uint8Array): Uint16Array {
  const codes = new Uint16Array(bytes.length * 2);
  const digit = (value: number) => value + (value < 10 ? 0x30 : 0x57);
  for (const [index, byte] of bytes.entries()) {
    codes[index * 2] = digit(byte >> 4);
    codes[index * 2 + 1] = digit(byte & 15);
  }
  return codes;
}

// Returns the number of pending bits before the first byte: negative if they belong to a character that is omitted.
function firstBits(before: number): number {
  return -2 * ((3 - before) % 3);
}

// Omits the characters at both ends that also encode other bytes.
function* toBase64(bytes: Uint8Array, before: number): Generator<number> {
  let bits = 0;
  let count = firstBits(before);
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    for (count += 8; count >= 6; count -= 6) yield ALPHABET.charCodeAt((bits >> (count - 6)) & 63);
  }
}
