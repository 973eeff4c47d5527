import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Generates an id in the format of `like` that is not taken. The same seed generates the same ids, and no id repeats.
 */
export type MakeId = (like: unknown, isTaken: (id: unknown) => boolean) => unknown;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// The positions of a UUID's version and variant.
const MARKS = [14, 19];
const TRIES = 8;

/**
 * Creates a generator of ids. A number, also at the end of a string, is incremented; hexadecimal digits are random. The
 * tag of an id is kept.
 */
export function createIdMaker(seed: number): MakeId {
  const generator = xoroshiro128plus(seed);
  const draw = () => uniformInt(generator, 0, 15).toString(16);
  // The last number of each kind of id, from which counting continues.
  const last = new Map<string, number>();
  const count = (kind: string, from: number) => {
    const next = Math.max(from, last.get(kind) ?? 0) + 1;
    last.set(kind, next);
    return next;
  };
  const next = (like: unknown): unknown => {
    if (typeof like === "number") return count("number", like);
    const text = String(like);
    if (UUID.test(text)) return text.replace(/[0-9a-f]/gi, (digit, at) => (MARKS.includes(at) ? digit : draw()));
    const counted = readCounted(text);
    if (!counted) return text.replace(/[0-9a-f]+$/i, (digits) => digits.replace(/./g, draw));
    const { stem, digits } = counted;
    return stem + String(count(`text ${stem}`, Number(digits))).padStart(digits.length, "0");
  };
  return (like, isTaken) => {
    const { own, tag } = splitTag(like);
    const withTag = (id: unknown) => (tag === "" ? id : `${id}${tag}`);
    let id = next(own);
    for (let tries = 1; isTaken(withTag(id)); tries++) {
      // A string with few random digits, or none, runs out of ids: append a digit.
      const stuck = typeof id === "string" && tries % TRIES === 0 && !readCounted(id);
      id = next(stuck ? `${id}0` : id);
    }
    return withTag(id);
  };
}

// A word after a colon is a tag, as in `team/name:default`. A new id gets the same tag.
function splitTag(like: unknown): { own: unknown; tag: string } {
  const [, own, tag] = (typeof like === "string" && /^(.+)(:[^:]*[^:0-9a-f])$/i.exec(like)) || [];
  return own === undefined || tag === undefined ? { own: like, tag: "" } : { own, tag };
}

// Digits after `_` are part of a hexadecimal id, such as `snap_123456`.
function readCounted(text: string): { stem: string; digits: string } | undefined {
  const [, stem = "", digits] = /^(?:(.*\D))?(\d{1,15})$/.exec(text) ?? [];
  return digits === undefined || /_[0-9a-f]*$/.test(stem) ? undefined : { stem, digits };
}
