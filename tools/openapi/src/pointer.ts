/** Formats a JSON Pointer (RFC 6901): `/paths/~1things`. */
export function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${escapePointer(key)}`).join("");
}

/** Returns the keys of a JSON Pointer. */
export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescapePointer);
}

/**
 * Returns the keys of a JSON Pointer in a URI fragment, such as `#/components/schemas/a~1b`, and decodes percent signs.
 */
export function splitPointer(reference: string): string[] {
  const keys = reference.slice(1).split("/").slice(1);
  return keys.map((key) => unescapePointer(decodeFragment(key)));
}

export function escapePointer(key: string): string {
  // Most keys need no change, and a search is much faster than replacing.
  return key.includes("/") || key.includes("~") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

export function unescapePointer(key: string): string {
  return key.includes("~") ? key.replaceAll("~1", "/").replaceAll("~0", "~") : key;
}

/** Decodes percent-encoding. Invalid encoding is left unchanged. */
export function decodeFragment(text: string): string {
  return decode(text) ?? text;
}

/** Whether every percent sign begins an encoded character. */
export function isPercentEncoded(text: string): boolean {
  return decode(text) !== undefined;
}

function decode(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
