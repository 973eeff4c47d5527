/**
 * Returns the JSON Pointer of an integer id that JavaScript cannot hold exactly, or `undefined` if there is none. A
 * rounded id could name another object. Ids are the values of `id`, `…_id`, `…Id` and `…ID`, and the items of `ids`,
 * `…_ids`, `…Ids` and `…IDs`.
 */
export function findInexactId(text: string, value: unknown): string | undefined {
  // Nearly every response contains no long number.
  return /\d{16}/.test(text) ? findIn(value, false, "") : undefined;
}

function findIn(value: unknown, isId: boolean, pointer: string): string | undefined {
  if (typeof value !== "object" || !value) {
    return isId && Number.isInteger(value) && !Number.isSafeInteger(value) ? pointer : undefined;
  }
  for (const [key, item] of Object.entries(value)) {
    const named = Array.isArray(value) ? isId : /(?:^id|_id|I[dD])s?$/.test(key);
    const found = findIn(item, named, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (found) return found;
  }
  return undefined;
}
