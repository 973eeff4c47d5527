import { isRecord, type Place } from "../place.ts";
import { includes } from "./read-types.ts";
import type { SchemaPair } from "./schema-comparer.ts";
import type { SchemaView } from "./schema-view.ts";

const CONDITIONS = [
  ...["contains", "dependentRequired", "dependentSchemas", "else", "if", "maxContains", "minContains", "not"],
  ...["propertyNames", "then", "unevaluatedItems"],
];
const SHAPES = ["patternProperties", "prefixItems"];

/** Compares keywords whose effect cannot be told in general: they are the same or not. */
export function compareConditions(pair: SchemaPair): void {
  const { name, report } = pair;
  for (const keyword of CONDITIONS) {
    const places = differing(pair, keyword);
    if (places) report("condition-changed", `${name} is held to another \`${keyword}\``, places);
  }
  for (const keyword of SHAPES) {
    const places = differing(pair, keyword);
    if (places) report("shape-changed", `${name} has other \`${keyword}\``, places);
  }
}

function differing({ from, to, distance }: SchemaPair, keyword: string) {
  const said = (view: SchemaView) => view.parts.map((part) => part.at(keyword)).filter(({ exists }) => exists);
  const [before, after] = [said(from), said(to)];
  const same = before.every((place, index) => isSame(place, after[index], distance));
  if (same && before.length === after.length) return undefined;
  return { from: before[0] ?? from.place, to: after[0] ?? to.place };
}

function isSame(before: Place, after: Place | undefined, distance: SchemaPair["distance"]): boolean {
  if (!after) return false;
  if (!isRecord(before.value) && !Array.isArray(before.value)) return includes([before.value], after.value);
  const [old, now] = [childrenOf(before), childrenOf(after)];
  if (old === undefined || now === undefined) return distance([before], [after]) === 0;
  const keys = [...old.keys()];
  return old.size === now.size && keys.every((key) => isSameSchema(old.get(key), now.get(key), distance));
}

function isSameSchema(one: Place | undefined, other: Place | undefined, distance: SchemaPair["distance"]): boolean {
  if (!one || !other) return false;
  if (Array.isArray(one.value)) return includes([one.value], other.value);
  return distance([one], [other]) === 0;
}

// The schemas of a keyword that holds several by name or number; none for a keyword that is one schema.
function childrenOf(place: Place): Map<string, Place> | undefined {
  if (Array.isArray(place.value)) return new Map(place.items().map((item, index) => [String(index), item]));
  const keyword = place.pointer.split("/").at(-1) ?? "";
  return /^(?:dependent|pattern)/.test(keyword) ? new Map(place.entries()) : undefined;
}
