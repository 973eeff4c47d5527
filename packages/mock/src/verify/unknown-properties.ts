import { escapeKey } from "../cloud/pointer.ts";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { partsOf, type SchemaPart } from "../request/schema-parts.ts";

/** Returns the JSON Pointers of the properties of a value that its schema does not know. */
export function unknownProperties(value: unknown, schema: JsonSchema, contract: MockContract): readonly string[] {
  return visit(value, partsOf(schema, contract), contract);
}

// `parts` are all schemas that describe the value.
function visit(value: unknown, parts: readonly SchemaPart[], contract: MockContract): readonly string[] {
  if (typeof value !== "object" || value === null || parts.length === 0) return [];
  const below = (key: string, inner: unknown, schemas: readonly JsonSchema[]) => {
    const known = schemas.flatMap((schema) => partsOf(schema, contract));
    return visit(inner, known, contract).map((at) => `/${escapeKey(key)}${at}`);
  };
  if (Array.isArray(value)) {
    const schemas = parts.flatMap(({ items }) => (items === undefined ? [] : [items]));
    return value.flatMap((item, index) => below(`${index}`, item, schemas));
  }
  const isClosed = parts.some(holdsProperties) && !parts.some(isOpen);
  return Object.entries(value).flatMap(([key, inner]) => {
    const schemas = parts.flatMap(({ properties = {} }) => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return schema === undefined ? [] : [schema];
    });
    if (schemas.length > 0) return below(key, inner, schemas);
    return isClosed ? [`/${escapeKey(key)}`] : [];
  });
}

function holdsProperties({ properties, type }: SchemaPart): boolean {
  return properties !== undefined || [type].flat().includes("object");
}

/** Returns whether a schema allows properties that it does not name. */
export function isOpen({ additionalProperties = false, patternProperties }: SchemaPart): boolean {
  return additionalProperties !== false || patternProperties !== undefined;
}
