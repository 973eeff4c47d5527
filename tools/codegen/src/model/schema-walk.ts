/** A JSON Schema (2020-12) as plain data. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

const ONE = new Set(["additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"]);
const MANY = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const NAMED = new Set(["$defs", "dependentSchemas", "patternProperties", "properties"]);

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
      if (ONE.has(keyword)) return inner(value);
      if (MANY.has(keyword) && Array.isArray(value)) return value.map(inner);
      return NAMED.has(keyword) && isRecord(value) ? mapValues(value, inner) : value;
    }),
  );
}

/** A schema and all in it that are objects, in the places where schemas stand. */
export function schemasIn(schema: unknown): Record<string, unknown>[] {
  const found = isRecord(schema) ? [schema] : [];
  const add = (value: unknown) => {
    if (isRecord(value)) found.push(value);
  };
  for (const part of found) {
    for (const keyword of Object.keys(part)) {
      const value = part[keyword];
      if (ONE.has(keyword)) add(value);
      else if (MANY.has(keyword) && Array.isArray(value)) value.forEach(add);
      else if (NAMED.has(keyword) && isRecord(value)) Object.values(value).forEach(add);
    }
  }
  return found;
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

const COMPONENT = "#/components/schemas/";

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
