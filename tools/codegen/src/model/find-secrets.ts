import { isRecord } from "@snap/openapi/json";
import { schemasIn } from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";

/**
 * The names of all properties and parameters that a spec marks as secret, sorted.
 *
 * A mark is `format: password`, or `writeOnly` where the value is free text or a number. It counts for a property wherever
 * it stands below it: behind a `$ref`, in a part of a composition or condition, in the items of a list, in the values of a
 * map. It does not pass through another property, which has a name of its own.
 */
export function findSecrets(root: SpecNode): string[] {
  const names = new Set<string>();
  visitHolders(root.value, (holder, isParameter) => {
    if (isParameter && isSecret(root, holder["schema"])) names.add(String(holder["name"]));
    addProperties(holder["schema"]);
  });
  for (const [, schema] of root.get("components").get("schemas").entries()) addProperties(schema.value);
  return [...names].sort();

  function addProperties(schema: unknown): void {
    for (const { properties } of schemasIn(schema)) {
      if (!isRecord(properties)) continue;
      for (const [name, property] of Object.entries(properties)) if (isSecret(root, property)) names.add(name);
    }
  }
}

// Calls back for all that holds a schema. The content of a parameter stands for its schema.
function visitHolders(value: unknown, found: (holder: Record<string, unknown>, isParameter: boolean) => void): void {
  if (Array.isArray(value)) for (const item of value) visitHolders(item, found);
  if (!isRecord(value)) return;
  const { in: place, name, schema, content } = value;
  const isParameter = typeof place === "string" && typeof name === "string";
  if (schema !== undefined) found(value, isParameter);
  if (isParameter && isRecord(content)) {
    for (const media of Object.values(content)) found({ name, schema: Object(media).schema }, true);
  }
  for (const key of Object.keys(value)) if (!DATA.has(key) && !key.startsWith("x-")) visitHolders(value[key], found);
}

const DATA = new Set(["example", "examples", "schema", "schemas"]);

const ONE = ["additionalProperties", "contains", "else", "if", "items", "then"].concat([
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const NAMED = ["dependentSchemas", "patternProperties"];

function isSecret(root: SpecNode, schema: unknown, seen = new Set<unknown>()): boolean {
  if (!isRecord(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (isMarked(schema)) return true;
  const parts = [
    ...(schema["$ref"] === undefined ? [] : [root.beside({ $ref: schema["$ref"] }).value]),
    ...ONE.map((keyword) => schema[keyword]),
    ...LISTS.flatMap((keyword) => schema[keyword] ?? []),
    ...NAMED.flatMap((keyword) => Object.values(Object(schema[keyword]))),
  ];
  return parts.some((part) => isSecret(root, part, seen));
}

// A flag or one of a few words is no secret, and to redact it would make messages unreadable.
function isMarked({ format, writeOnly, type, ...schema }: Record<string, unknown>): boolean {
  if (format === "password") return true;
  if (writeOnly !== true || schema["enum"] !== undefined || schema["const"] !== undefined) return false;
  const types = type === undefined ? ["string"] : [type].flat();
  return types.some((name) => name !== "boolean" && name !== "null");
}
