/**
 * Returns whether a value contains a string anywhere. Searches hidden properties, causes, requests, headers and maps
 * too.
 */
export function containsText(value: unknown, text: string, seen: Set<unknown> = new Set()): boolean {
  if (typeof value === "string") return value.includes(text);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return partsOf(value).some((part) => containsText(part, text, seen));
}

function partsOf(value: object): unknown[] {
  const properties = Reflect.ownKeys(value).flatMap((key) => [
    key,
    Reflect.getOwnPropertyDescriptor(value, key)?.value,
  ]);
  const entries = value instanceof Headers || value instanceof Map || value instanceof Set ? [...value] : [];
  const exchange = value instanceof Request || value instanceof Response ? [value.headers, value.url] : [];
  return [...properties, ...entries, ...exchange];
}
