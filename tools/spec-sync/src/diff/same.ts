import { isRecord, type Place } from "./place.ts";

const NOTES = new Set(["description", "example", "examples", "externalDocs", "summary", "title"]);

/** Whether two places hold the same behind their references, whatever is written about it. */
export function isSame(one: Place, other: Place): boolean {
  return compare(one, other, new Set());
}

function compare(one: Place, other: Place, seen: Set<string>): boolean {
  const [a, b] = [one.followed(), other.followed()];
  if (typeof a.value !== "object" || a.value === null) return a.value === b.value;
  if (typeof b.value !== "object" || b.value === null) return false;
  const key = `${a.pointer} ${b.pointer}`;
  if (seen.has(key)) return true;
  seen.add(key);
  if (Array.isArray(a.value) !== Array.isArray(b.value)) return false;
  const [keys, others] = [keysOf(a), keysOf(b)];
  return keys.length === others.length && keys.every((name) => compare(a.at(name), b.at(name), seen));
}

function keysOf(place: Place): string[] {
  const keys = isRecord(place.value) ? place.keys() : Object.keys(place.items());
  return keys.filter((key) => !NOTES.has(key));
}
