// The base of the polynomial hash, modulo 2 ** 32: odd, with evenly distributed bits.
const BASE = 0x9e3779b1;
const LONGEST_WINDOW = 8;
// If more strings begin alike, such as many keys of one provider, they are no longer compared one by one.
const MOST_ALIKE = 32;
// The start of a needle that is shorter than this would match the end of many strings by chance.
export const SHORTEST_TAIL = 8;
// In the middle of a text, it would match what all credentials of a provider begin with, such as `instavm_sk_`.
export const SHORTEST_START = 12;
// A text that is cut may end with a part of an escape such as `%2` or `\\ud83d\\ude0`.
const LONGEST_ESCAPE = 12;

/** A string to search for. */
export interface Needle {
  readonly codes: Uint16Array;
  /**
   * How many codes of a shortened string must be in the text: by default half of them, and at least {@link
   * SHORTEST_START}.
   */
  readonly least?: number;
  /** How many codes must be at the end of a text that ends within the string: by default {@link SHORTEST_TAIL}. */
  readonly tail?: number;
  /** Whether the codes are only the start of the string. */
  readonly isCut?: boolean;
}

interface Hashed {
  readonly length: number;
  readonly least: number;
  readonly tail: number;
  readonly isCut: boolean;
  /** `hashes[n]` is the hash of the first n code units. */
  readonly hashes: Int32Array;
}

/**
 * Searches a text for many strings at once. Apart from reported matches, the time depends only on the length of the
 * text: strings are compared by hashes (Rabin and Karp). A hash collision redacts too much, never too little. So do many
 * strings that begin alike: of these, the common beginning is reported as cut.
 */
export class Needles {
  /** The length of the shortest text that can contain a match. */
  readonly window: number;
  readonly #byWindow = new Map<number, Hashed[]>();
  readonly #isBegun = new Uint8Array(0x1000);
  readonly #powers: Int32Array;
  readonly #mayBeShortened: boolean;

  /** @param mayBeShortened whether the first half of a string, or more of it, is also a match */
  constructor(needles: readonly Needle[], mayBeShortened: boolean) {
    this.#mayBeShortened = mayBeShortened;
    const longest = needles.reduce((most, { codes }) => Math.max(most, codes.length), 0);
    const window = needles.reduce(
      (shortest, { codes, tail = shortest }) => Math.min(shortest, codes.length, tail),
      LONGEST_WINDOW,
    );
    this.window = window;
    this.#powers = new Int32Array(longest + 1).fill(1);
    for (const index of this.#powers.keys()) {
      this.#powers[index + 1] = Math.imul(this.#powers[index] as number, BASE);
    }
    for (const {
      codes,
      least = Math.max(SHORTEST_START, codes.length >> 1),
      tail = SHORTEST_TAIL,
      isCut = false,
    } of needles) {
      const hashes = hash(codes);
      const begin = hashes[window] as number;
      const others = this.#byWindow.get(begin) ?? [];
      if (others.length < MOST_ALIKE) others.push({ length: codes.length, least, tail, isCut, hashes });
      else others[0] = { length: window, least, tail, isCut: true, hashes };
      this.#byWindow.set(begin, others);
      this.#isBegun[begin >>> 20] = 1;
    }
  }

  /**
   * Reports each match in the order of the text. `isCut` means that the secret continues beyond the end of the needle or
   * the text, and `start` that only its start was found: enough of it, or less near the end of the text.
   */
  find(
    text: Uint16Array,
    report: (from: number, to: number, isCut: boolean, start?: "enough" | "short") => void,
  ): void {
    const { window } = this;
    const { length } = text;
    const powers = this.#powers;
    const isBegun = this.#isBegun;
    const power = powers[window] as number;
    const hashes = hash(text);
    for (let end = window; end <= length; end++) {
      const from = end - window;
      const before = hashes[from] as number;
      const begin = ((hashes[end] as number) - Math.imul(before, power)) | 0;
      if (isBegun[begin >>> 20] === 0) continue;
      for (const needle of this.#byWindow.get(begin) ?? []) {
        const begins = (size: number) =>
          (((hashes[from + size] as number) - Math.imul(before, powers[size] as number)) | 0) === needle.hashes[size];
        const size = Math.min(needle.length, length - from);
        const isCut = size < needle.length;
        if (isCut && size < needle.tail) continue;
        // Most strings that begin alike differ soon.
        const least = Math.min(needle.least, size);
        if (from + least + LONGEST_ESCAPE <= length && !begins(least)) continue;
        if (begins(size)) report(from, from + size, isCut || needle.isCut);
        else if (this.#mayBeShortened) {
          const start = longestStart(needle.tail, size, begins);
          const isShort = start < needle.least;
          if (isShort && (start === 0 || from + start + LONGEST_ESCAPE <= length)) continue;
          report(from, from + start, false, isShort ? "short" : "enough");
        }
      }
    }
  }
}

// Returns how many characters of a needle the text contains: 0 if these are fewer than `least`, or if they are all.
function longestStart(least: number, all: number, begins: (size: number) => boolean): number {
  if (least >= all || !begins(least)) return 0;
  let [found, beyond] = [least, all];
  while (beyond - found > 1) {
    const middle = (found + beyond) >> 1;
    if (begins(middle)) found = middle;
    else beyond = middle;
  }
  return found;
}

function hash(units: Uint16Array): Int32Array {
  const hashes = new Int32Array(units.length + 1);
  let own = 0;
  let size = 0;
  for (const unit of units) {
    own = (unit + Math.imul(own, BASE)) | 0;
    hashes[++size] = own;
  }
  return hashes;
}
