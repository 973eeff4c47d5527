import { holdsNames, isData } from "./keywords.ts";
import { isRecord, type Place } from "./place.ts";

const NOTES = new Set(["description", "example", "examples", "externalDocs", "summary", "title"]);

/** What the keys of an object are: words of OpenAPI, names that people chose, or part of a value. */
type Keys = "keywords" | "names" | "data";

/** Whether two places say the same behind their references, whatever is written about it. */
export function saysSame(one: Place, other: Place): boolean {
  return compare(one, other, "keywords", new Set());
}

/** The same for two places that hold things by names, such as `callbacks`. */
export function saysSameByName(one: Place, other: Place): boolean {
  return compare(one, other, "names", new Set());
}

function compare(one: Place, other: Place, kind: Keys, seen: Set<string>): boolean {
  const [a, b] = kind === "keywords" ? [one.followed(), other.followed()] : [one, other];
  if (typeof a.value !== "object" || a.value === null) return a.value === b.value;
  if (typeof b.value !== "object" || b.value === null) return false;
  const key = `${a.pointer} ${b.pointer}`;
  if (seen.has(key)) return true;
  seen.add(key);
  if (Array.isArray(a.value) !== Array.isArray(b.value)) return false;
  const [keys, others] = [keysOf(a, kind), keysOf(b, kind)];
  if (keys.length !== others.length) return false;
  return keys.every((name) => compare(a.at(name), b.at(name), below(kind, name), seen));
}

function keysOf(place: Place, kind: Keys): string[] {
  const keys = isRecord(place.value) ? place.keys() : Object.keys(place.items());
  return kind === "keywords" ? keys.filter((key) => !NOTES.has(key)) : keys;
}

function below(kind: Keys, key: string): Keys {
  if (kind === "data" || (kind === "keywords" && isData(key))) return "data";
  return kind === "keywords" && holdsNames(key) ? "names" : "keywords";
}
