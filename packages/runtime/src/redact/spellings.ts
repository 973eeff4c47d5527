import { fold } from "./fold.ts";
import { mixedLayers } from "./layers.ts";
import type { Needle } from "./needles.ts";

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
  const forms = new Set([secret, ...secret.split(/[\r\n]/).map((line) => line.trim())]);
  // One upper-case or accented letter may be written as several characters.
  if (/[^\0-\x7f]/.test(secret)) {
    for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) forms.add(secret.normalize(form));
    for (const form of [secret.toUpperCase(), secret.toLowerCase()]) forms.add(form);
  }
  for (const form of forms) {
    if (form.length < SHORTEST_SECRET) continue;
    let shortest = SHORTEST_SQUEEZED;
    for (const { codes: units } of mixedLayers(form)) {
      const { codes } = fold(units, true);
      if (codes.length >= shortest) squeezed.push({ codes, isCut });
      else if (shortest === SHORTEST_SQUEEZED) whole.push({ codes: fold(units, false).codes, isCut });
      // The decoded form of a secret may be as short as an ordinary word.
      shortest = SHORTEST_SECRET;
    }
  }
  const bytes = new TextEncoder().encode(secret);
  squeezed.push({ codes: toHex(bytes), isCut });
  // The base64 form of a string depends on the number of bytes before it.
  for (const before of [0, 1, 2]) {
    const codes = Uint16Array.from(toBase64(bytes, before));
    const alphabets = [codes];
    if (codes.includes(PLUS) || codes.includes(SLASH)) {
      alphabets.push(codes.map((code) => (code === PLUS ? MINUS : code === SLASH ? LOW_LINE : code)));
    }
    for (const written of alphabets) squeezed.push({ codes: fold(written, true).codes, isCut });
  }
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

// Omits the characters at both ends that also encode other bytes.
function* toBase64(bytes: Uint8Array, before: number): Generator<number> {
  let bits = 0;
  // The number of pending bits; negative while the first bits belong to an omitted character.
  let count = -2 * ((3 - before) % 3);
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    for (count += 8; count >= 6; count -= 6) yield ALPHABET.charCodeAt((bits >> (count - 6)) & 63);
  }
}
