/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** An object of a document that is edited in place. Its contents are not validated. */
export type Tree = Record<string, unknown>;

/** Whether a value is an object, and not a list or `null`. */
export function isRecord(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the value below the keys, or `undefined`. Inherited properties are ignored. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined;
export function at(value: unknown, ...keys: readonly string[]): unknown;
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => {
    const holds = typeof node === "object" && node !== null && Object.hasOwn(node, key);
    return holds ? Reflect.get(node, key) : undefined;
  }, value);
}

/** Returns the object below the keys, or an empty object. */
export function objectAt(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  const found = at(value, ...keys);
  return isRecord(found) ? found : {};
}

export function mapEntries(object: JsonObject, change: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

/** Returns the object with its keys sorted by code units. */
export function sortKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the object below a key. Replaces any other value with an empty object first. */
export function treeAt(holder: Tree, key: string): Tree {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (isRecord(value)) return value;
  const empty: Tree = {};
  holder[key] = empty;
  return empty;
}

/** Returns the entries below a key whose values are objects; an empty list if the value is not an object. */
export function entriesAt(holder: unknown, key: string): [string, Tree][] {
  const value = isRecord(holder) ? holder[key] : undefined;
  const found: [string, Tree][] = [];
  if (!isRecord(value)) return found;
  for (const name of Object.keys(value)) {
    const entry = value[name];
    if (isRecord(entry)) found.push([name, entry]);
  }
  return found;
}

/** Returns the objects in the list below a key. */
export function itemsAt(holder: Tree, key: string): Tree[] {
  const value = holder[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Parses JSON. Returns `undefined` if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
