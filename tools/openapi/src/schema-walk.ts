import { HOLDS_LIST, HOLDS_NAMED, HOLDS_ONE } from "./grammar.ts";
import { isRecord } from "./json.ts";

/** A JSON Schema (2020-12) as plain data. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/** Converts a boolean schema to an equivalent object. */
export function toObject(schema: boolean): Record<string, unknown> {
  return schema ? {} : { not: {} };
}

/**
 * Applies `change` to a schema and to each schema in it, innermost first. Unchanged parts are shared, not copied.
 *
 * Visits only places that hold schemas, so a property called `enum` or `$ref` is never mistaken for a keyword.
 */
export function mapSchema(schema: unknown, change: (schema: Schema) => Schema, note: Note = derive): Schema {
  if (typeof schema === "boolean") return change(schema);
  if (!isRecord(schema)) return true;
  return note(change(mapChildren(schema, (child) => mapSchema(child, change, note))), schema);
}

/** Records which object a schema was derived from, and returns the schema. */
export type Note = <Made>(made: Made, origin: object) => Made;

/** A `Note` that records nothing: recording the origin of all schemas of a document is slow. */
export const unnoted: Note = (made) => made;

const origins = new WeakMap<object, object>();

/** Records which object a schema was derived from, and returns the schema. */
export function derive<Made>(made: Made, origin: object): Made {
  if (typeof made === "object" && made !== null && made !== origin) origins.set(made, origin);
  return made;
}

/** Returns a schema and all objects that it was derived from. */
export function originsOf(schema: object): Set<object> {
  const all = new Set<object>();
  for (let origin: object | undefined = schema; origin; origin = origins.get(origin)) all.add(origin);
  return all;
}

/** Applies `change` to the direct children of a schema. Returns the same object if none of them changes. */
export function mapChildren(
  schema: Record<string, unknown>,
  change: (child: unknown, keyword: string) => unknown,
): Record<string, unknown> {
  return mapValues(schema, (value, keyword) => mapKeyword(keyword, value, change));
}

/** Applies `change` to the schemas in the value of a keyword. Returns the same value if none of them changes. */
export function mapKeyword(
  keyword: string,
  value: unknown,
  change: (child: unknown, keyword: string) => unknown,
): unknown {
  if (typeof value !== "object" || value === null) return HOLDS_ONE.has(keyword) ? change(value, keyword) : value;
  if (HOLDS_ONE.has(keyword)) return change(value, keyword);
  if (HOLDS_LIST.has(keyword) && Array.isArray(value)) return mapItems(value, (child) => change(child, keyword));
  if (HOLDS_NAMED.has(keyword) && isRecord(value)) return mapValues(value, (child) => change(child, keyword));
  return value;
}

/** Returns a schema and all schemas nested in it, except boolean schemas. */
export function schemasIn(schema: unknown): Record<string, unknown>[] {
  const found = isRecord(schema) ? [schema] : [];
  for (const part of found) {
    visitChildren(part, (child) => {
      if (isRecord(child)) found.push(child);
    });
  }
  return found;
}

/** Visits the direct children of a schema, each with its keyword. */
export function visitChildren(schema: Record<string, unknown>, visit: (child: unknown, keyword: string) => void): void {
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (HOLDS_ONE.has(keyword)) visit(value, keyword);
    else if (HOLDS_LIST.has(keyword) && Array.isArray(value)) for (const child of value) visit(child, keyword);
    else if (HOLDS_NAMED.has(keyword) && isRecord(value))
      for (const name of Object.keys(value)) visit(value[name], keyword);
  }
}

/** Returns the names of the component schemas that a schema refers to directly. */
export function referredSchemas(schema: unknown): Set<string> {
  const names = new Set<string>();
  for (const part of schemasIn(schema)) {
    const name = componentName(part["$ref"]);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** Returns all component schemas reachable from `names`, including `names` and undefined components. */
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

/** The prefix of a reference to a component schema. */
export const COMPONENT = "#/components/schemas/";

/** Returns the name of a referenced component: `Snapshot` for `#/components/schemas/Snapshot`. */
export function componentName(ref: unknown): string | undefined {
  return typeof ref === "string" && ref.startsWith(COMPONENT) ? ref.slice(COMPONENT.length) : undefined;
}

/** Applies `change` to the items of a list. Returns the same list if none of them changes. */
export function mapItems(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = change(items[index]);
    if (item === items[index]) continue;
    copy ??= [...items];
    copy[index] = item;
  }
  return copy ?? items;
}

/** Applies `change` to the values of an object. Returns the same object if none of them changes. */
export function mapValues(
  record: Record<string, unknown>,
  change: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(record)) {
    const value = change(record[key], key);
    if (value === record[key]) continue;
    copy ??= copyOf(record);
    define(copy, key, value);
  }
  return copy ?? record;
}

function copyOf(record: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record)) define(copy, key, record[key]);
  return copy;
}

/** Defines a property. Assigning to the key `__proto__` would set the prototype instead. */
export function define(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(record, key, { value, configurable: true, enumerable: true, writable: true });
  else record[key] = value;
}
