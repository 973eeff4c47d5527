import type { SpecNode } from "@snap/openapi/spec-node";
import { isDeep, literalOf, namesOf, valuesOf } from "./schema-facts.ts";

const PLAIN: Readonly<Record<string, string>> = {
  string: '"text"',
  number: "1.5",
  integer: "1",
  boolean: "true",
  null: "null",
};

/**
 * Returns values of a schema as TypeScript: one with all optional parts, one with only the required parts, and variants
 * of the first for every other value or alternative of a part.
 */
export function sampleValues(schema: SpecNode): string[] {
  const least = valuesAt(schema, { onlyRequired: true, steps: [], seen: [] })[0] ?? "{}";
  return [...new Set([...valuesAt(schema, { onlyRequired: false, steps: [], seen: [] }), least])];
}

interface Walk {
  readonly onlyRequired: boolean;
  readonly steps: readonly string[];
  readonly seen: readonly string[];
}

function valuesAt(schema: SpecNode, walk: Walk): string[] {
  if (!schema.exists || walk.seen.includes(schema.pointer) || isDeep(walk.steps)) return [];
  const constants = valuesOf(schema);
  if (constants.length > 0) return constants.map(literalOf);
  const inner = { ...walk, seen: [...walk.seen, schema.pointer] };
  const alternatives = ["anyOf", "oneOf"].flatMap((keyword) => schema.get(keyword).items());
  const shared = propertiesOf(schema);
  if (alternatives.length > 0 && shared.length === 0) return alternatives.flatMap((one) => valuesAt(one, inner));
  if (shared.length > 0) return objectsWith(schema, shared, inner);
  return namesOf(schema).flatMap((name) => plainValues(schema, name, inner));
}

function plainValues(schema: SpecNode, name: string, walk: Walk): string[] {
  if (name === "array") return valuesAt(schema.get("items"), walk).map((item) => `[${item}]`);
  if (name === "object") {
    const more = valuesAt(schema.get("additionalProperties"), walk);
    return more.length > 0 ? more.map((value) => `{ "key": ${value} }`) : ["{}"];
  }
  return PLAIN[name] === undefined ? [] : [PLAIN[name]];
}

function objectsWith(schema: SpecNode, properties: readonly [string, SpecNode][], walk: Walk): string[] {
  const required = requiredOf(schema);
  const set = properties
    .filter(([name, property]) => property.raw("readOnly").value !== true && (!walk.onlyRequired || required.has(name)))
    .map(([name, property]): [string, string[]] => [
      name,
      valuesAt(property, { ...walk, steps: [...walk.steps, name] }),
    ])
    .filter(([, values]) => values.length > 0);
  const base = new Map(set.map(([name, [first = ""]]) => [name, first]));
  const others = set.flatMap(([name, [, ...more]]) => more.map((value) => new Map(base).set(name, value)));
  return [base, ...others].map((object) => {
    const members = [...object].map(([name, value]) => `${literalOf(name)}: ${value}`);
    return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  });
}

function propertiesOf(schema: SpecNode): [string, SpecNode][] {
  const own = schema.get("properties").sortedEntries();
  const merged = schema
    .get("allOf")
    .items()
    .flatMap((part) => propertiesOf(part));
  return [...new Map([...merged, ...own])];
}

function requiredOf(schema: SpecNode): Set<string> {
  const { value } = schema.raw("required");
  const own = Array.isArray(value) ? value.map(String) : [];
  const parts = schema.get("allOf").items();
  return new Set([...own, ...parts.flatMap((part) => [...requiredOf(part)])]);
}
