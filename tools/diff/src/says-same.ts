import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";

const NOTES = new Set(["description", "example", "examples", "externalDocs", "summary", "title"]);

/**
 * Returns whether two nodes are equal once references are resolved. Documentation, examples and the keys in `siblings`
 * are ignored.
 */
export function saysSame(one: SpecNode, other: SpecNode, siblings: readonly string[] = []): boolean {
  return compare(one, other, "object", { seen: new Set(), siblings });
}

/**
 * Returns whether two maps from names to values, such as `callbacks`, are equal in the same sense as {@link saysSame}.
 */
export function saysSameByName(one: SpecNode, other: SpecNode): boolean {
  return compare(one, other, "map", { seen: new Set(), siblings: [] });
}

interface Walk {
  readonly seen: Set<string>;
  readonly siblings: readonly string[];
}

function compare(one: SpecNode, other: SpecNode, kind: Kind, walk: Walk): boolean {
  const [a, b] = hasKeywords(kind) ? [one.followed(), other.followed()] : [one, other];
  if (typeof a.value !== "object" || a.value === null) return a.value === b.value;
  if (typeof b.value !== "object" || b.value === null) return false;
  const key = `${a.pointer} ${b.pointer}`;
  if (walk.seen.has(key)) return true;
  walk.seen.add(key);
  if (Array.isArray(a.value) !== Array.isArray(b.value)) return false;
  const [keys, others] = [keysOf(a, kind, walk), keysOf(b, kind, walk)];
  if (keys.length !== others.length) return false;
  const holder = a.value;
  return keys.every((name) => compare(a.raw(name), b.raw(name), kindBelow(kind, holder, name), walk));
}

function keysOf(place: SpecNode, kind: Kind, { siblings }: Walk): string[] {
  const keys = isRecord(place.value) ? place.keys() : Object.keys(place.rawItems());
  if (!hasKeywords(kind)) return keys;
  return keys.filter((key) => !NOTES.has(key) && !siblings.includes(key) && !/^x-(?!snap-)/.test(key));
}
