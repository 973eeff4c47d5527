/** Parses JSON; `undefined` if the string is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is unreadable becomes an error of its own.
    return undefined;
  }
}
