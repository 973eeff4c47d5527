/**
 * Returns the value at a JSON Pointer (RFC 6901), or `undefined` if there is none. The characters of a string have no
 * pointers.
 */
export function getPointer(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "string" ? undefined : Object(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    value,
  );
}
