import { fold, isSqueezed } from "./fold.ts";
import { textLayers } from "./layers.ts";
import { Needles } from "./needles.ts";
import { REDACTED } from "./redacted.ts";
import { addSpellings, SHORTEST_SECRET, type Spellings } from "./spellings.ts";

/** No more of a text is shown. */
export const LONGEST_TEXT = 65_536;
// How much is looked at behind what is shown: a secret that begins before continues there, and one that continues to the end
// is one too. It is the longest escape of a character, written twice over, for more characters than are compared.
const MARGIN = 4096;
// In characters: that of the largest number without an exponent, and what is behind its point.
const LONGEST_NUMBER = 400;
// What may be left of a character at the end of a text that was cut.
const BROKEN = /(?:%u?[\da-f]{0,3}|\\(?:[ux]\{?[\da-f]{0,7}|[0-7]{1,2})?|&#?\w{0,9}|[\x80-\xf4]{1,3})$/i;

/** A part of a text, from one place up to another. */
export type Range = readonly [from: number, to: number];

/** Finds secrets in strings, in every spelling that SECURITY.md lists, in a time that depends on their lengths alone. */
export class Redactor {
  readonly #secrets: readonly string[];
  readonly #longest: number;
  /** Whether one of them begins or ends with what is not compared, such as white space. */
  readonly #isPadded: boolean;
  /** The secrets that are numbers, read when there is one to compare. */
  #numbers: Set<number> | undefined;
  readonly #needles = new Map<number, { readonly squeezed: Needles; readonly whole: Needles | undefined }>();

  constructor(secrets: readonly string[]) {
    this.#secrets = [...secrets];
    this.#isPadded = secrets.some(
      (secret) => isSqueezed(secret.charCodeAt(0)) || isSqueezed(secret.charCodeAt(secret.length - 1)),
    );
    this.#longest = secrets.reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** Whether this redacts the same secrets. */
  isOf(secrets: readonly string[]): boolean {
    return this.#secrets.length === secrets.length && secrets.every((secret, index) => secret === this.#secrets[index]);
  }

  /** Copies the first characters of a text without secrets; one that the end of the text cuts off is one, too. */
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

  /** Whether a number is a secret that was sent as a string, or as a number that is written otherwise. */
  isSecret(value: number): boolean {
    this.#numbers ??= new Set(this.#secrets.filter(isShortEnough).map(Number));
    return this.#numbers.has(value) || this.holdsSecret(String(value));
  }

  /** Whether there is a secret in a text. */
  holdsSecret(text: string): boolean {
    return this.find(text).length > 0;
  }

  /** The parts of a text that are secret, in order and apart, as far as so many characters of it are shown. */
  find(text: string, kept = LONGEST_TEXT): Range[] {
    if (this.#longest < SHORTEST_SECRET || text.length < SHORTEST_SECRET) return [];
    const found: Range[] = [];
    const window = text.slice(0, kept + MARGIN);
    const isCut = window.length < text.length || text.length > LONGEST_TEXT;
    const { squeezed, whole } = this.#needlesFor(kept + MARGIN);
    for (const { codes, starts, ends } of textLayers(window)) {
      const looked = isCut ? codes.subarray(0, codes.length - brokenAtEnd(codes)) : codes;
      const look = (needles: Needles, squeeze: boolean) => {
        const folded = fold(looked, squeeze);
        let begin = 0;
        let end = -1;
        needles.find(folded.codes, (from, to, goesOn) => {
          let first = folded.places[from] as number;
          let last = folded.places[to - 1] as number;
          if (this.#isPadded) {
            // What is around one of them is walked through once: there may be one at every place.
            if (first <= end) first = begin;
            else while (first > 0 && isSqueezed(codes[first - 1] as number)) first--;
            if (last <= end) last = end;
            else while (last + 1 < codes.length && isSqueezed(codes[last + 1] as number)) last++;
            [begin, end] = [first, last];
          }
          add(found, starts[first] as number, goesOn ? window.length : (ends[last] as number));
        });
      };
      look(squeezed, true);
      if (whole) look(whole, false);
    }
    return merge(found);
  }

  #needlesFor(length: number) {
    const longest = Math.min(length, this.#longest);
    const known = this.#needles.get(longest);
    if (known) return known;
    const spellings: Spellings = { squeezed: [], whole: [] };
    for (const secret of new Set(this.#secrets)) addSpellings(spellings, secret, longest);
    const { squeezed, whole } = spellings;
    const made = { squeezed: new Needles(squeezed), whole: whole[0] && new Needles(whole) };
    this.#needles.set(longest, made);
    return made;
  }
}

let last = new Redactor([]);

/** The redactor of these secrets: the last one where they are the same, as they mostly are. */
export function redactorOf(secrets: readonly string[]): Redactor {
  if (!last.isOf(secrets)) last = new Redactor(secrets);
  return last;
}

function isShortEnough({ length }: string): boolean {
  return length >= SHORTEST_SECRET && length <= LONGEST_NUMBER;
}

function brokenAtEnd(codes: Uint16Array): number {
  return BROKEN.exec(String.fromCharCode(...codes.subarray(-12)))?.[0].length ?? 0;
}

// Those of one layer come in order, and may be as many as its characters.
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
