import type { SpecNode } from "@snap/openapi/spec-node";

/** A property of a schema, at any depth. */
export interface Field {
  readonly name: string;
  /** Relative to the schema: `/meta/next`. */
  readonly pointer: string;
  readonly schema: SpecNode;
}

const COMPOSITIONS = ["allOf", "oneOf", "anyOf"];
const DEPTH = 3;

/** Returns the properties of a schema and of the schemas that it is composed of. */
export function fieldsOf(schema: SpecNode, above = "", depth = DEPTH): Field[] {
  const own = schema.get("properties").entries();
  const parts = depth === 0 ? [] : COMPOSITIONS.flatMap((keyword) => schema.get(keyword).items());
  const found = [
    ...own.map(([name, property]) => ({ name, pointer: `${above}/${name}`, schema: withoutNull(property) })),
    ...parts.flatMap((part) => fieldsOf(part, above, depth - 1)),
  ];
  return [...new Map(found.map((field) => [field.pointer, field])).values()];
}

/** Returns the properties of a schema and those of the objects in them, outermost first. */
export function deepFieldsOf(schema: SpecNode, depth = DEPTH, above = ""): Field[] {
  const own = fieldsOf(schema, above);
  const deeper = depth === 0 ? [] : own.flatMap((field) => deepFieldsOf(field.schema, depth - 1, field.pointer));
  return [...own, ...deeper];
}

/** Returns the types of a schema, including those of its parts and of its values. */
export function typesOf(schema: SpecNode, depth = DEPTH): string[] {
  const own = [schema.raw("type").value].flat().filter((type) => typeof type === "string");
  if (own.length > 0) return own.filter((type) => type !== "null");
  if (schema.raw("properties").exists) return ["object"];
  if (depth === 0) return [];
  return COMPOSITIONS.flatMap((keyword) => schema.get(keyword).items()).flatMap((part) => typesOf(part, depth - 1));
}

/** Whether a schema is a list of objects, which may be null. */
export function isList(schema: SpecNode): boolean {
  if (!typesOf(schema).includes("array")) return false;
  return typesOf(schema.get("items")).every((type) => type === "object");
}

/** Returns the values that a schema allows, or an empty list if it is not an enumeration. */
export function valuesOf(schema: SpecNode): string[] {
  const all = [schema, schema.get("items"), ...COMPOSITIONS.flatMap((keyword) => schema.get(keyword).items())];
  const values = all.flatMap((each) => [each.raw("enum").value, each.raw("const").value].flat());
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

// OpenAPI 3.1 writes a nullable X as `anyOf: [X, null]`.
function withoutNull(schema: SpecNode): SpecNode {
  for (const keyword of ["anyOf", "oneOf"]) {
    const parts = schema.get(keyword).items();
    const [first, second] = parts.filter((part) => part.raw("type").value !== "null");
    if (parts.length > 1 && first && !second) return first;
  }
  return schema;
}
