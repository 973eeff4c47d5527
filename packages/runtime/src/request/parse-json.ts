/** Parses JSON; `undefined` for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is unreadable becomes an error of its own.
    return undefined;
  }
}

/**
 * Returns the JSON Pointer of an id that JavaScript cannot hold exactly, so that it would name another object; `undefined`
 * where there is none. Ids are the values of `id`, `…_id`, `…Id` and `…ID`, and those in lists of `ids`, `…_ids` and so on.
 */
export function findInexactId(text: string, value: unknown): string | undefined {
  // Nearly every response ends here.
  return /\d{16}/.test(text) ? findIn(value, false, "") : undefined;
}

function findIn(value: unknown, isId: boolean, pointer: string): string | undefined {
  if (isId && Number.isInteger(value) && !Number.isSafeInteger(value)) return pointer;
  if (typeof value !== "object" || !value) return undefined;
  const list = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) {
    const named = list ? isId : /(?:^id|_id|I[dD])s?$/.test(key);
    const found = findIn(item, named, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
