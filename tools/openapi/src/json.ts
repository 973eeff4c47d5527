/** A value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** An object of a document that is changed in place: nobody has checked what it holds. */
export type Tree = Record<string, unknown>;

/** Whether a value is an object, and neither a list nor `null`. */
export function isRecord(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value below the keys, if there is one: never what an object inherits. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined;
export function at(value: unknown, ...keys: readonly string[]): unknown;
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => {
    const holds = typeof node === "object" && node !== null && Object.hasOwn(node, key);
    return holds ? Reflect.get(node, key) : undefined;
  }, value);
}

/** The object below the keys, or an empty one. */
export function objectAt(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  const found = at(value, ...keys);
  return isRecord(found) ? found : {};
}

export function mapEntries(object: JsonObject, change: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

/** The object with its keys in the order of their code units. */
export function sortKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The object below a key; an empty one takes the place of anything else. */
export function treeAt(holder: Tree, key: string): Tree {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (isRecord(value)) return value;
  const empty: Tree = {};
  holder[key] = empty;
  return empty;
}

/** The entries below a key that are objects; none where there is no such object. */
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

/** The objects in the list below a key. */
export function itemsAt(holder: Tree, key: string): Tree[] {
  const value = holder[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Parses JSON. Returns `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
