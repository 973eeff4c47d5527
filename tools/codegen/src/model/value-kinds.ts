import type { SpecNode } from "@snap/openapi/spec-node";

/** The kind of a value. */
export type ValueKind = "list" | "null" | "object" | "scalar" | "string";

/**
 * Returns the possible kinds of a schema's values; all kinds if the schema does not limit them. A string is also a
 * scalar.
 */
export function valueKinds(schema: SpecNode, seen: readonly unknown[] = []): ReadonlySet<ValueKind> {
  const { value } = schema;
  if (typeof value !== "object" || value === null || seen.includes(value)) return ALL;
  const above = [...seen, value];
  const parts = (keyword: string) =>
    schema
      .get(keyword)
      .items()
      .map((part) => valueKinds(part, above));
  const own = ownKinds(schema);
  const unions = ["anyOf", "oneOf"].map(parts).filter((kinds) => kinds.length > 0);
  const alternatives = unions.map((kinds) => new Set(kinds.flatMap((kind) => [...kind])));
  const limits = [...parts("allOf"), ...alternatives];
  return new Set([...own].filter((kind) => limits.every((kinds) => kinds.has(kind))));
}

const ALL: ReadonlySet<ValueKind> = new Set(["list", "null", "object", "scalar", "string"]);

const OF_TYPE: Readonly<Record<string, readonly ValueKind[]>> = {
  array: ["list"],
  boolean: ["scalar"],
  integer: ["scalar"],
  null: ["null"],
  number: ["scalar"],
  object: ["object"],
  string: ["scalar", "string"],
};

function ownKinds(schema: SpecNode): ReadonlySet<ValueKind> {
  const { value: listed } = schema.raw("enum");
  const constant = schema.raw("const");
  if (Array.isArray(listed)) return new Set(listed.flatMap(kindsOf));
  if (constant.exists) return new Set(kindsOf(constant.value));
  const { value: type } = schema.raw("type");
  if (type === undefined) return impliedKinds(schema);
  return new Set([type].flat().flatMap((name) => OF_TYPE[String(name)] ?? []));
}

// In practice, `properties` without a `type` means an object, although JSON Schema does not say so.
function impliedKinds(schema: SpecNode): ReadonlySet<ValueKind> {
  const has = (...keywords: string[]) => keywords.some((keyword) => schema.raw(keyword).exists);
  if (has("properties", "additionalProperties", "patternProperties")) return new Set(["object"]);
  if (has("items", "prefixItems")) return new Set(["list"]);
  return has("pattern", "format", "contentMediaType") ? new Set(["scalar", "string"]) : ALL;
}

function kindsOf(value: unknown): readonly ValueKind[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["list"];
  if (typeof value === "object") return ["object"];
  return typeof value === "string" ? ["scalar", "string"] : ["scalar"];
}
