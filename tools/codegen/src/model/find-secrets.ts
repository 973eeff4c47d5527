import { walk } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import { visitChildren } from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";

/**
 * Returns the names of all properties and parameters that a spec marks as secret, sorted.
 *
 * A mark is `format: password`, or `writeOnly` on free text or a number. It applies to a property if it is anywhere in
 * the schema of that property: behind a `$ref`, in a composition or condition, or in the items of a list or map. A mark
 * in the schema of a nested property applies only to that property.
 */
export function findSecrets(root: SpecNode): string[] {
  const names = new Set<string>();
  walk(root.value, (holder, kind) => {
    const { in: place, name, schema, content, properties } = holder;
    if (kind === "schema") {
      for (const [key, each] of Object.entries(Object(properties))) if (isSecret(root, each)) names.add(key);
    } else if (typeof place === "string" && typeof name === "string") {
      // A parameter may have `content` instead of a schema.
      const schemas = [schema, ...Object.values(Object(content)).map((media) => Object(media).schema)];
      if (schemas.some((each) => isSecret(root, each))) names.add(name);
    }
  });
  return [...names].sort();
}

// The schemas below these keywords describe another value, or a property with its own name.
const APART = new Set(["$defs", "contentSchema", "not", "properties", "propertyNames"]);

function isSecret(root: SpecNode, schema: unknown, seen = new Set<unknown>()): boolean {
  if (!isRecord(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (isMarked(schema)) return true;
  const { $ref } = schema;
  const parts = $ref === undefined ? [] : [root.as({ $ref }).followed().value];
  visitChildren(schema, (child, keyword) => {
    if (!APART.has(keyword)) parts.push(child);
  });
  return parts.some((part) => isSecret(root, part, seen));
}

// A boolean or one of a few values is not secret, and redacting it would make messages unreadable.
function isMarked({ format, writeOnly, type, ...schema }: Record<string, unknown>): boolean {
  if (format === "password") return true;
  if (writeOnly !== true || schema["enum"] !== undefined || schema["const"] !== undefined) return false;
  const types = type === undefined ? ["string"] : [type].flat();
  return types.some((name) => name !== "boolean" && name !== "null");
}
