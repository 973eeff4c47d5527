import { findRings, OF_SAME_VALUE, referencesBelow } from "@snap/codegen/reference-rings";
import { schemasOf } from "@snap/codegen/split-components";
import { isRecord, type Tree } from "@snap/openapi/json";
import { define } from "@snap/openapi/schema-walk";
import type { Warn } from "./warnings.ts";

/**
 * Breaks references that make a schema a part of itself, because validating a value would never end.
 *
 * A reference back to the schema is replaced by the rest of the schema.
 */
export function repairRings(document: Tree, warn: Warn): void {
  const schemas = schemasOf(document);
  for (let rings = findRings(schemas); rings.length > 0; rings = findRings(schemas)) {
    for (const ring of rings) {
      const [first = ""] = ring.toSorted((a, b) => position(schemas, a) - position(schemas, b));
      const closing = ring.filter((name) => referencesBelow(schemas[name], OF_SAME_VALUE).includes(first));
      for (const name of closing) {
        const rest = without(schemas[first], new Set(ring));
        define(schemas, name, replace(schemas[name], first, rest));
        const way = name === first ? "itself" : `itself through ${name}`;
        warn(
          "schema-fixed",
          `/components/schemas/${first}`,
          `it is a part of ${way}: the circular reference was removed`,
        );
      }
    }
  }
}

function position(schemas: Tree, name: string): number {
  return Object.keys(schemas).indexOf(name);
}

// Returns the schema without the parts that lead to a schema of the ring.
function without(schema: unknown, ring: ReadonlySet<string>): unknown {
  if (!isRecord(schema)) return schema;
  const leads = (part: unknown) => referencesBelow(part, OF_SAME_VALUE).some((name) => ring.has(name));
  const kept: Tree = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const isPart = keyword === "$ref" || (OF_SAME_VALUE.has(keyword) && !Array.isArray(value));
    if (isPart && leads({ [keyword]: value })) continue;
    // Removing an alternative would mean refusing the values that it accepts.
    if (keyword === "anyOf" || keyword === "oneOf" || keyword === "discriminator") {
      if (keyword !== "discriminator" && !leads(value)) kept[keyword] = value;
    } else if (keyword === "allOf" && Array.isArray(value)) {
      const parts = value.filter((part) => !leads(part));
      if (parts.length > 0) kept[keyword] = parts;
    } else define(kept, keyword, value);
  }
  return structuredClone(kept);
}

// Replaces each reference to a component that applies to the same value.
function replace(schema: unknown, name: string, rest: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((part) => replace(part, name, rest));
  if (!isRecord(schema)) return schema;
  if (referencesBelow({ $ref: schema["$ref"] }, OF_SAME_VALUE).includes(name)) return structuredClone(rest);
  const copy: Tree = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const below = keyword === "dependentSchemas" && isRecord(value) ? replaceNamed(value, name, rest) : value;
    define(copy, keyword, OF_SAME_VALUE.has(keyword) && below === value ? replace(value, name, rest) : below);
  }
  return copy;
}

function replaceNamed(schemas: Tree, name: string, rest: unknown): Tree {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, replace(schema, name, rest)]));
}
