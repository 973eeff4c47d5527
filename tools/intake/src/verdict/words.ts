import { toSingular } from "../to-singular.ts";

/** Splits a name into its words in lower case and in the singular: `listDropletSnapshots` → list, droplet, snapshot. */
export function wordsOf(name: string): string[] {
  const parts = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/);
  return parts.filter((part) => part !== "").map((part) => toSingular(part.toLowerCase()));
}

/** Whether a name contains all words of another: `source_snapshot_id` contains `snapshot`. */
export function hasWords(name: string, wanted: string): boolean {
  const words = wordsOf(name);
  return wordsOf(wanted).every((word) => words.includes(word));
}

/** Whether two names consist of the same words. */
export function isSameWord(name: string, other: string): boolean {
  return wordsOf(name).join(" ") === wordsOf(other).join(" ");
}

const ID_WORDS = new Set(["id", "ref", "name", "source", "from", "uuid", "base", "parent"]);

/** Whether a name is a reference to an object: `source_snapshot_id` refers to a snapshot, `snapshot_count` does not. */
export function isIdOf(name: string, noun: string): boolean {
  const own = wordsOf(noun);
  return hasWords(name, noun) && wordsOf(name).every((word) => own.includes(word) || ID_WORDS.has(word));
}

/** Returns the literal segments of a path template. */
export function segmentsOf(path: string): string[] {
  return path.split(/[/:]/).filter((segment) => segment !== "" && !segment.includes("{"));
}
