/** Parses JSON. Returns `undefined` if the string is not valid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller reports invalid JSON with its own error.
    return undefined;
  }
}
