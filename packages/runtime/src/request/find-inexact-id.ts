/**
 * Returns the JSON Pointer of an id that JavaScript cannot hold exactly, so that it would name another object; `undefined`
 * where there is none. Ids are the values of `id`, `…_id`, `…Id` and `…ID`, and those in lists of `ids`, `…_ids` and so on.
 */
export function findInexactId(text: string, value: unknown): string | undefined {
  // Nearly every response ends here.
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
