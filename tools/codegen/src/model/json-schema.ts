import type { SpecNode } from "../load/spec-node.ts";
import { componentName, isRecord, mapSchema, reachableSchemas, referredSchemas, type Schema } from "./schema-walk.ts";

const ANNOTATIONS = new Set(
  [
    "$comment",
    "$defs",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "externalDocs",
  ].concat(["readOnly", "summary", "title", "writeOnly", "xml"]),
);

/** The schema as validators need it: no annotations, component references as `#/$defs/…` or as `toRef` names them. */
export function toJsonSchema(schema: unknown, toRef = (component: string) => `#/$defs/${component}`): Schema {
  return mapSchema(schema, (part) => {
    if (typeof part === "boolean") return part;
    const kept: [keyword: string, value: unknown][] = [];
    for (const keyword of Object.keys(part)) {
      if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
      const name = keyword === "$ref" ? componentName(part[keyword]) : undefined;
      kept.push([keyword, name === undefined ? part[keyword] : toRef(name)]);
    }
    return Object.fromEntries(kept);
  });
}

/**
 * The component schemas that any of `schemas` reaches, ready to be the `$defs` beside them, sorted by name.
 *
 * One that is not defined accepts everything: the linter has named the reference, and the rest can still be checked.
 */
export function definitionsFor(schemas: readonly unknown[], root: SpecNode): Record<string, Schema> {
  const components = componentSchemas(root);
  const direct = schemas.flatMap((schema) => [...referredSchemas(schema)]);
  const names = [...reachableSchemas(direct, components)].sort();
  return Object.fromEntries(
    names.map((name) => [name, toJsonSchema(Object.hasOwn(components, name) ? components[name] : true)]),
  );
}

export function componentSchemas(root: SpecNode): Record<string, unknown> {
  const { value } = root.get("components").get("schemas");
  return isRecord(value) ? value : {};
}
