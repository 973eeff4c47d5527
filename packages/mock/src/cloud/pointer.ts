/** Returns the value at a JSON Pointer (RFC 6901). */
export function find(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], value);
}

/** Returns a copy of a value with `inner` at a JSON Pointer; `undefined` removes the property there. */
export function put(value: unknown, pointer: string, inner: unknown): unknown {
  return putAt(value, keysOf(pointer), inner);
}

function putAt(value: unknown, [key, ...rest]: readonly string[], inner: unknown): unknown {
  if (key === undefined) return inner;
  if (Array.isArray(value) || (value === undefined && /^\d+$/.test(key))) {
    const items: unknown[] = Array.isArray(value) ? [...value] : [];
    const changed = putAt(items[Number(key)], rest, inner);
    items.splice(Number(key), 1, ...(changed === undefined ? [] : [changed]));
    return items;
  }
  const copy: Record<string, unknown> = { ...Object(value) };
  const changed = putAt(copy[key], rest, inner);
  if (changed === undefined) delete copy[key];
  else copy[key] = changed;
  return copy;
}

/**
 * Writes a value at a JSON Pointer in a copy of an object, and returns only the top-level property that contains it.
 */
export function changeAt(record: object, pointer: string, value: unknown): Record<string, unknown> {
  const [key = ""] = keysOf(pointer);
  return { [key]: Object(put(record, pointer, value))[key] };
}

/** Returns the JSON Pointer of a property that a contract names by its key or by its place. */
export function toPointer(field: string): string {
  return field.startsWith("/") ? field : `/${escapeKey(field)}`;
}

/** Escapes a key for a JSON Pointer. */
export function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Returns the keys of a JSON Pointer, unescaped. */
export function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
