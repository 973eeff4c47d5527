import { parseJson } from "../request/parse-json.ts";

// How often an incomplete string may be parsed, in characters of its length: parsing each of its lines would take time
// that grows with the square of the length.
const MOST_PARSED = 32;

/**
 * Reads the strings of a JSON text sequence (RFC 7464). Each string starts with a record separator and ends with a line
 * feed. A complete string is yielded immediately, before the next string starts. Blank strings are yielded too.
 */
export async function* readJsonSequence(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = "";
  let parsed = 0;
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\x1e");
    rest += first;
    for (const text of others) {
      yield rest;
      rest = text;
      parsed = 0;
    }
    if (!chunk.endsWith("\n") || parsed > MOST_PARSED * rest.length) continue;
    parsed += rest.length;
    if (parseJson(rest) !== undefined) {
      yield rest;
      rest = "";
      parsed = 0;
    }
  }
  yield rest;
}
