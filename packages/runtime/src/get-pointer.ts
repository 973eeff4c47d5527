/** Returns the value at a JSON Pointer (RFC 6901). */
export function getPointer(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((node, key) => Object(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")], value);
}
