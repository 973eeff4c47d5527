import { isDeepStrictEqual } from "node:util";
import { isRecord, type Json, type JsonObject } from "@snap/openapi/json";

/**
 * Merges the `allOf` of a schema into it if the result is equivalent: the members must be inline and consistent.
 *
 * A reference is kept if the schema only has annotations next to it.
 */
export function mergeAllOf(schema: JsonObject): JsonObject {
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return schema;
  const members = [...allOf, own]
    .filter((member) => isRecord(member))
    .filter((member) => Object.keys(member).length > 0);
  if (members.length < allOf.filter((member) => !isEmpty(member)).length) return schema;
  const references = members.filter((member) => "$ref" in member);
  const rest = members.filter((member) => !("$ref" in member));
  const [reference, another] = references;
  if (reference && (another || rest.some((member) => Object.keys(member).some((key) => !ANNOTATIONS.has(key))))) {
    return schema;
  }
  return rest.reduce<JsonObject | undefined>(mergeSchemas, reference ?? {}) ?? schema;
}

const ANNOTATIONS = new Set(["deprecated", "readOnly", "writeOnly"]);

// The meaning of these keywords depends on other keywords of the schema.
const BOUND = new Set(
  "additionalProperties contains else if items maxContains minContains prefixItems then"
    .split(" ")
    .concat(["unevaluatedItems", "unevaluatedProperties"]),
);

function mergeSchemas(a: JsonObject | undefined, b: JsonObject): JsonObject | undefined {
  if (!a) return undefined;
  const merged = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = a[key];
    const both = BOUND.has(key) && Object.keys(a).length > 0 ? undefined : mergeKeyword(key, known, value);
    if (both === undefined) return undefined;
    merged[key] = both;
  }
  return Object.keys(a).some((key) => BOUND.has(key)) && Object.keys(b).length > 0 ? undefined : merged;
}

function mergeKeyword(key: string, a: Json | undefined, b: Json): Json | undefined {
  if (a === undefined || isDeepStrictEqual(a, b)) return b;
  if (key === "required" && Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])];
  if (key !== "properties" || !isRecord(a) || !isRecord(b)) return undefined;
  const agree = Object.entries(b).every(
    ([name, schema]) => a[name] === undefined || isDeepStrictEqual(a[name], schema),
  );
  return agree ? { ...a, ...b } : undefined;
}

function isEmpty(member: Json): boolean {
  return isRecord(member) && Object.keys(member).length === 0;
}
