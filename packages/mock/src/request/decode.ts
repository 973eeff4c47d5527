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

/** Decodes as HTML forms and queries are encoded, with `+` for a space. */
export function decodeForm(text: string): string | undefined {
  return decode(text.replaceAll("+", "%20"));
}

/** A name with a value that is still encoded. */
export type Pair = readonly [name: string, raw: string];

/** The pairs of a query or of a form, their names decoded. */
export function readPairs(text: string): Pair[] {
  return text.split("&").flatMap((pair): Pair[] => {
    if (pair === "") return [];
    const end = pair.indexOf("=");
    const name = end < 0 ? pair : pair.slice(0, end);
    return [[decodeForm(name) ?? name, end < 0 ? "" : pair.slice(end + 1)]];
  });
}
