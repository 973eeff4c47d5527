/** Decodes a percent-encoded string; `undefined` if it is malformed or not UTF-8. */
export function decode(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Decodes a percent-encoded string of a form or query, in which `+` is a space. */
export function decodeForm(text: string): string | undefined {
  return decode(text.replaceAll("+", "%20"));
}

/** A decoded name with its still encoded value. */
export type Pair = readonly [name: string, raw: string];

/** Parses a query or form into pairs, and decodes the names. */
export function readPairs(text: string): Pair[] {
  return text.split("&").flatMap((pair): Pair[] => {
    if (pair === "") return [];
    const end = pair.indexOf("=");
    const name = end < 0 ? pair : pair.slice(0, end);
    return [[decodeForm(name) ?? name, end < 0 ? "" : pair.slice(end + 1)]];
  });
}

/** Groups the values of pairs by name, in time linear in the number of pairs. */
export function groupPairs<Value>(pairs: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [name, value] of pairs) {
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
