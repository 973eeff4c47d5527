import type { SpecNode } from "@snap/openapi/spec-node";
import { isDeep, literalOf, typesOf } from "./schema-facts.ts";

/** A place in a value: its path and its schema. */
export interface Place {
  readonly schema: SpecNode;
  readonly steps: readonly string[];
}

const INDEX = "[]";

/** Returns every place in the values of a schema, the root first. Visits cycles once, and every alternative. */
export function placesOf(schema: SpecNode, steps: readonly string[] = [], seen: readonly string[] = []): Place[] {
  if (!schema.exists || seen.includes(schema.pointer) || isDeep(steps)) return [];
  const inner = [...seen, schema.pointer];
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schema.get(keyword).items());
  return [
    { schema, steps },
    ...combined.flatMap((part) => placesOf(part, steps, inner)),
    ...schema
      .get("properties")
      .sortedEntries()
      .filter(([, property]) => property.raw("writeOnly").value !== true)
      .flatMap(([name, property]) => placesOf(property, [...steps, name], inner)),
    ...placesOf(schema.get("items"), [...steps, INDEX], inner),
  ];
}

/** Returns the statements that read a place of `value`, the strictest first. */
export function readCandidates(value: string, { schema, steps }: Place): string[] {
  // The parents of the place are assumed to exist, because each of them is a separate place.
  const place = value + steps.map((step) => `!${step === INDEX ? "[0]" : `[${literalOf(step)}]`}`).join("");
  const types = typesOf(schema);
  const variants = types.length === 0 ? [] : [[], ["undefined"], ["null"], ["null", "undefined"]];
  const annotations = [...variants.map((more) => [...types, ...more].join(" | ")), "unknown"];
  return annotations.map((type) => `const read: ${type} = ${place};`);
}

/** Formats a place: `snapshots[].id`. */
export function nameOf({ steps }: Place): string {
  return steps.reduce((path, step) => (step === INDEX || path === "" ? path + step : `${path}.${step}`), "");
}
