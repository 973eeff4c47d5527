import { fold, isSqueezed } from "./fold.ts";
import { textLayers } from "./layers.ts";
import { loginSecrets } from "./login-secrets.ts";
import { type Needle, Needles } from "./needles.ts";
import { REDACTED } from "./redacted.ts";
import { addSpellings, SHORTEST_SECRET, SHORTEST_SQUEEZED, type Spellings } from "./spellings.ts";

/** The maximum length of a text that errors show, in characters. */
export const LONGEST_TEXT = 65_536;
// How far a text is searched beyond the part that is shown, because a secret may start in that part and end after it.
// This is the length of the longest escape of a character, doubly escaped, times the number of characters that are
// compared.
const MARGIN = 4096;
// How much of a long secret is searched for. If it is found, the rest of the text is omitted.
const LONGEST_NEEDLE = 8192;
// The length of the largest number written without an exponent, plus decimals.
const LONGEST_NUMBER = 400;
// How many tokens of one credential are searched for by themselves. More would take longer than linear time.
const MOST_TOKENS = 16;
// An escape or a UTF-8 sequence that the end of a truncated text may have cut off.
const BROKEN = /(?:%u?[\da-f]{0,3}|\\(?:[ux]\{?[\da-f]{0,7}|[0-7]{1,2})?|&#?\w{0,9}|[\x80-\xf4]{1,3})$/i;
// What can follow the start of a secret in a text that a server has truncated: such an escape, an ellipsis, brackets.
const ENDING = new RegExp(`^(?:${BROKEN.source.slice(0, -1)})?[^\\p{L}\\p{N}]*$`, "iu");

/** The start and the end of a part of a text. */
export type Range = readonly [from: number, to: number];

/** The spellings to search for: those of padded secrets, or those of all other secrets. */
interface NeedleGroup {
  /**
   * Whether the secrets start or end with characters that squeezing removes, such as white space. Then these characters
   * next to a match are part of the match.
   */
  readonly isPadded: boolean;
  readonly squeezed: Needles;
  readonly whole: Needles | undefined;
}

/** Finds secrets in strings, in every spelling that SECURITY.md lists. The time is linear in the length of the text. */
export class Redactor {
  readonly #given: readonly string[];
  readonly #secrets: readonly string[];
  readonly #longest: number;
  /** The secrets that are numbers. They are parsed when the first number is compared. */
  #numbers: Set<number> | undefined;
  readonly #needles = new Map<number, readonly NeedleGroup[]>();

  constructor(secrets: readonly string[]) {
    this.#given = [...secrets];
    this.#secrets = secrets.flatMap(withoutScheme);
    this.#longest = secrets.reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** Returns whether this redactor was made from the same secrets. */
  isOf(secrets: readonly string[]): boolean {
    return this.#given.length === secrets.length && secrets.every((secret, index) => secret === this.#given[index]);
  }

  /**
   * Returns the first characters of a text with all secrets replaced, including one that the end of the text cuts off.
   */
  redact(text: string, kept = LONGEST_TEXT): string {
    let clean = "";
    let end = 0;
    for (const [from, to] of this.find(text, kept)) {
      if (from >= kept) break;
      clean += text.slice(end, from) + REDACTED;
      end = to;
    }
    return clean + text.slice(end, Math.max(end, kept));
  }

  /** Returns whether a number is a secret, even if the secret was sent as a string or with another notation. */
  isSecret(value: number): boolean {
    this.#numbers ??= new Set(this.#secrets.filter(isShortEnough).map(Number));
    return this.#numbers.has(value) || this.holdsSecret(String(value));
  }

  /** Returns whether a text contains a secret. */
  holdsSecret(text: string): boolean {
    return this.find(text).length > 0;
  }

  /** Returns the secret parts that overlap the first `kept` characters of a text, ordered and without overlap. */
  find(text: string, kept = LONGEST_TEXT): Range[] {
    if (this.#longest < SHORTEST_SECRET || text.length < SHORTEST_SQUEEZED) return [];
    const found: Range[] = [];
    const window = text.slice(0, kept + MARGIN);
    const isCut = window.length < text.length || text.length > LONGEST_TEXT;
    const groups = this.#needlesFor(kept + MARGIN);
    // Most strings are short, and decoding only makes them shorter.
    const shortest = ({ squeezed, whole = squeezed }: NeedleGroup) => Math.min(squeezed.window, whole.window);
    if (groups.every((group) => text.length < shortest(group))) return [];
    for (const { codes, starts, ends } of textLayers(window)) {
      const looked = isCut ? codes.subarray(0, codes.length - brokenAtEnd(codes)) : codes;
      const look = (needles: Needles, squeeze: boolean, isPadded: boolean) => {
        const folded = fold(looked, squeeze);
        const matches: Range[] = [];
        needles.find(folded.codes, (from, to, goesOn, start) => {
          let end = goesOn ? codes.length : (folded.places[to - 1] as number) + 1;
          if (start === "short" && (isCut || !ENDING.test(String.fromCharCode(...codes.subarray(end, end + 99)))))
            return;
          if (start) {
            // The rest of the word may be the rest of the secret, written in an unknown way. It is read only once.
            end = Math.max(end, matches.at(-1)?.[1] ?? 0);
            while (isInWord(codes[end] ?? 0)) end++;
          }
          add(matches, folded.places[from] as number, end);
        });
        for (let [first, end] of matches) {
          if (isPadded) {
            while (first > 0 && isSqueezed(codes[first - 1] as number)) first--;
            while (end < codes.length && isSqueezed(codes[end] as number)) end++;
          }
          add(found, starts[first] as number, ends[end - 1] as number);
        }
      };
      for (const { squeezed, whole, isPadded } of groups) {
        look(squeezed, true, isPadded);
        if (whole) look(whole, false, isPadded);
      }
    }
    return merge(found);
  }

  #needlesFor(length: number) {
    const longest = Math.min(length, this.#longest, LONGEST_NEEDLE);
    const known = this.#needles.get(longest);
    if (known) return known;
    const made = [false, true].flatMap((isPadded): NeedleGroup[] => {
      const spellings: Spellings = { squeezed: [], whole: [] };
      const secrets = [...new Set(this.#secrets)].filter((secret) => isPaddedSecret(secret) === isPadded);
      for (const secret of secrets) addSpellings(spellings, secret, longest);
      const { squeezed, whole } = spellings;
      if (secrets.length === 0) return [];
      // A server may shorten a secret that it repeats.
      const search = (needles: readonly Needle[]) => new Needles(needles, true);
      return [{ isPadded, squeezed: search(squeezed), whole: whole[0] && search(whole) }];
    });
    this.#needles.set(longest, made);
    return made;
  }
}

let last: Redactor | undefined;

/**
 * Returns a redactor for these secrets, and those of logins. The last redactor is reused if its secrets are the same,
 * which is the usual case.
 */
export function redactorOf(given: readonly string[]): Redactor {
  const secrets = [...given, ...loginSecrets];
  if (!last?.isOf(secrets)) last = new Redactor(secrets);
  return last;
}

// A credential may begin with its scheme, such as `FlyV1`, and a server may repeat the rest, or one of several tokens.
function withoutScheme(secret: string): string[] {
  const [, rest] = /^[A-Za-z][\w-]{0,19} (\S+)$/.exec(secret) ?? [];
  return rest === undefined ? [secret] : [secret, rest, ...rest.split(",", MOST_TOKENS)];
}

function isInWord(code: number): boolean {
  return /[\w+/=-]/.test(String.fromCharCode(code));
}

function isPaddedSecret(secret: string): boolean {
  return isSqueezed(secret.charCodeAt(0)) || isSqueezed(secret.charCodeAt(secret.length - 1));
}

function isShortEnough({ length }: string): boolean {
  return length >= SHORTEST_SECRET && length <= LONGEST_NUMBER;
}

function brokenAtEnd(codes: Uint16Array): number {
  return BROKEN.exec(String.fromCharCode(...codes.subarray(codes.length - 12)))?.[0].length ?? 0;
}

// Joins overlapping ranges: a layer reports its ranges in order, and may report one for each character.
function add(ranges: Range[], from: number, to: number): void {
  const before = ranges.at(-1);
  if (before && from >= before[0] && from <= before[1])
    ranges[ranges.length - 1] = [before[0], Math.max(before[1], to)];
  else ranges.push([from, to]);
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) add(merged, from, to);
  return merged;
}
