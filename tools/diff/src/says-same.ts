import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import type { Place } from "./place.ts";

const NOTES = new Set(["description", "example", "examples", "externalDocs", "summary", "title"]);

/** Whether two places say the same behind their references, whatever is written about it and beside some keywords. */
export function saysSame(one: Place, other: Place, beside: readonly string[] = []): boolean {
  return compare(one, other, "object", { seen: new Set(), beside });
}

/** The same for two places that hold things by names, such as `callbacks`. */
export function saysSameByName(one: Place, other: Place): boolean {
  return compare(one, other, "map", { seen: new Set(), beside: [] });
}

interface Walk {
  readonly seen: Set<string>;
  readonly beside: readonly string[];
}

function compare(one: Place, other: Place, kind: Kind, walk: Walk): boolean {
  const [a, b] = hasKeywords(kind) ? [one.followed(), other.followed()] : [one, other];
  if (typeof a.value !== "object" || a.value === null) return a.value === b.value;
  if (typeof b.value !== "object" || b.value === null) return false;
  const key = `${a.pointer} ${b.pointer}`;
  if (walk.seen.has(key)) return true;
  walk.seen.add(key);
  if (Array.isArray(a.value) !== Array.isArray(b.value)) return false;
  const [keys, others] = [keysOf(a, kind, walk), keysOf(b, kind, walk)];
  if (keys.length !== others.length) return false;
  const below = (name: string) => (Array.isArray(a.value) ? kind : kindBelow(kind, name, a.at(name).value));
  return keys.every((name) => compare(a.at(name), b.at(name), below(name), walk));
}

function keysOf(place: Place, kind: Kind, { beside }: Walk): string[] {
  const keys = isRecord(place.value) ? place.keys() : Object.keys(place.items());
  if (!hasKeywords(kind)) return keys;
  return keys.filter((key) => !NOTES.has(key) && !beside.includes(key) && !/^x-(?!snap-)/.test(key));
}
