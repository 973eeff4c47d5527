/** Writes a query: a list as one parameter for each of its values, nothing for `undefined` and `null`. */
export function serializeQuery(query: object): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) parts.push(`${name}=${encodeURIComponent(item)}`);
    }
  }
  return parts.join("&");
}
