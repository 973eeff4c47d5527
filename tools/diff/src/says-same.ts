import { holdsNames, isData } from "./keywords.ts";
import { isRecord, type Place } from "./place.ts";

const NOTES = new Set(["description", "example", "examples", "externalDocs", "summary", "title"]);

/** What the keys of an object are: words of OpenAPI, names that people chose, or part of a value. */
type Keys = "keywords" | "names" | "data";

/** Whether two places say the same behind their references, whatever is written about it and beside some keywords. */
export function saysSame(one: Place, other: Place, beside: readonly string[] = []): boolean {
  return compare(one, other, "keywords", { seen: new Set(), beside });
}

/** The same for two places that hold things by names, such as `callbacks`. */
export function saysSameByName(one: Place, other: Place): boolean {
  return compare(one, other, "names", { seen: new Set(), beside: [] });
}

interface Walk {
  readonly seen: Set<string>;
  readonly beside: readonly string[];
}

function compare(one: Place, other: Place, kind: Keys, walk: Walk): boolean {
  const [a, b] = kind === "keywords" ? [one.followed(), other.followed()] : [one, other];
  if (typeof a.value !== "object" || a.value === null) return a.value === b.value;
  if (typeof b.value !== "object" || b.value === null) return false;
  const key = `${a.pointer} ${b.pointer}`;
  if (walk.seen.has(key)) return true;
  walk.seen.add(key);
  if (Array.isArray(a.value) !== Array.isArray(b.value)) return false;
  const [keys, others] = [keysOf(a, kind, walk), keysOf(b, kind, walk)];
  if (keys.length !== others.length) return false;
  return keys.every((name) => compare(a.at(name), b.at(name), below(kind, name), walk));
}

function keysOf(place: Place, kind: Keys, { beside }: Walk): string[] {
  const keys = isRecord(place.value) ? place.keys() : Object.keys(place.items());
  if (kind !== "keywords") return keys;
  return keys.filter((key) => !NOTES.has(key) && !beside.includes(key) && !/^x-(?!snap-)/.test(key));
}

function below(kind: Keys, key: string): Keys {
  if (kind === "data" || (kind === "keywords" && isData(key))) return "data";
  return kind === "keywords" && holdsNames(key) ? "names" : "keywords";
}
