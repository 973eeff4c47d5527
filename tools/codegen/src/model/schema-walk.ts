/** A JSON Schema (2020-12) as plain data. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/** The keywords that hold a schema. */
export const HOLDS_ONE = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
]);
/** Those that hold a list of schemas. */
export const HOLDS_LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** Those that hold schemas by name. */
export const HOLDS_NAMED = new Set(["$defs", "dependentSchemas", "patternProperties", "properties"]);

/**
 * Copies a schema, `change` applied to each schema in it, innermost first.
 *
 * Only places that hold schemas are visited, so a property called `enum` or `$ref` is never taken for a keyword.
 */
export function mapSchema(schema: unknown, change: (schema: Schema) => Schema): Schema {
  if (typeof schema === "boolean") return change(schema);
  if (!isRecord(schema)) return true;
  const inner = (value: unknown) => mapSchema(value, change);
  return change(
    mapValues(schema, (value, keyword) => {
      if (HOLDS_ONE.has(keyword)) return inner(value);
      if (HOLDS_LIST.has(keyword) && Array.isArray(value)) return value.map(inner);
      return HOLDS_NAMED.has(keyword) && isRecord(value) ? mapValues(value, inner) : value;
    }),
  );
}

/** A schema and all in it that are objects, in the places where schemas stand. */
export function schemasIn(schema: unknown): Record<string, unknown>[] {
  const found = isRecord(schema) ? [schema] : [];
  for (const part of found) {
    visitChildren(part, (child) => {
      if (isRecord(child)) found.push(child);
    });
  }
  return found;
}

/** Visits the schemas directly in a schema, each with the keyword that it stands under. */
export function visitChildren(schema: Record<string, unknown>, visit: (child: unknown, keyword: string) => void): void {
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (HOLDS_ONE.has(keyword)) visit(value, keyword);
    else if (HOLDS_LIST.has(keyword) && Array.isArray(value)) for (const child of value) visit(child, keyword);
    else if (HOLDS_NAMED.has(keyword) && isRecord(value))
      for (const name of Object.keys(value)) visit(value[name], keyword);
  }
}

/** The names of the component schemas that a schema refers to directly. */
export function referredSchemas(schema: unknown): Set<string> {
  const names = new Set<string>();
  for (const part of schemasIn(schema)) {
    const name = componentName(part["$ref"]);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** The names of all component schemas that can be reached from `names`, themselves and undefined ones included. */
export function reachableSchemas(names: Iterable<string>, components: Readonly<Record<string, unknown>>): Set<string> {
  const reached = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    if (Object.hasOwn(components, name)) queue.push(...referredSchemas(components[name]));
  }
  return reached;
}

/** What a reference to a component schema begins with. */
export const COMPONENT = "#/components/schemas/";

/** The component that a reference names: `Snapshot` for `#/components/schemas/Snapshot`. */
export function componentName(ref: unknown): string | undefined {
  return typeof ref === "string" && ref.startsWith(COMPONENT) ? ref.slice(COMPONENT.length) : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapValues(
  record: Record<string, unknown>,
  change: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const value = change(record[key], key);
    // Set plainly, this one would be the prototype.
    if (key === "__proto__") Object.defineProperty(copy, key, { value, enumerable: true });
    else copy[key] = value;
  }
  return copy;
}
