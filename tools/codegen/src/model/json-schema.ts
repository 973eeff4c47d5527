import { isRecord } from "@snap/openapi/json";
import {
  componentName,
  define,
  mapKeyword,
  type Note,
  reachableSchemas,
  referredSchemas,
  type Schema,
  unnoted,
} from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";

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

/**
 * Returns the schema in the form that validators need: without annotations, with component references as `#/$defs/…` or
 * as `toRef` returns them.
 *
 * `note` records the original of each part.
 */
export function toJsonSchema(
  schema: unknown,
  toRef = (component: string) => `#/$defs/${component}`,
  note: Note = unnoted,
): Schema {
  const convert = (part: unknown): Schema => {
    if (!isRecord(part)) return typeof part === "boolean" ? part : true;
    const kept: Record<string, unknown> = {};
    for (const keyword of Object.keys(part)) {
      if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
      const name = keyword === "$ref" ? componentName(part[keyword]) : undefined;
      define(kept, keyword, name === undefined ? mapKeyword(keyword, part[keyword], convert) : toRef(name));
    }
    return note(kept, part);
  };
  return convert(schema);
}

/**
 * Returns the component schemas that are reachable from `schemas`, as `$defs` for them, sorted by name.
 *
 * An undefined component accepts everything: the linter reports the reference, and the rest can still be checked.
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
