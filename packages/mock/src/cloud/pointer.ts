/** The value that a JSON Pointer (RFC 6901) leads to. */
export function find(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], value);
}

/** A copy of a value with something else where a JSON Pointer leads to; `undefined` takes the place away. */
export function put(value: unknown, pointer: string, inner: unknown): unknown {
  return putAt(value, keysOf(pointer), inner);
}

function putAt(value: unknown, [key, ...rest]: readonly string[], inner: unknown): unknown {
  if (key === undefined) return inner;
  const copy: Record<string, unknown> = { ...Object(value) };
  const changed = putAt(copy[key], rest, inner);
  if (changed === undefined) delete copy[key];
  else copy[key] = changed;
  return copy;
}

/** The keys that a JSON Pointer leads through. */
export function keysOf(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
