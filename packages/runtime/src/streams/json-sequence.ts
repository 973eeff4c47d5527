import { parseJson } from "../request/parse-json.ts";

/**
 * Reads the strings of a JSON text sequence (RFC 7464). Each string starts with a record separator and ends with a line
 * feed. A complete string is yielded immediately, before the next string starts. Blank strings are yielded too.
 */
export async function* readJsonSequence(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = "";
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\x1e");
    rest += first;
    for (const text of others) {
      yield rest;
      rest = text;
    }
    if (rest.endsWith("\n") && parseJson(rest) !== undefined) {
      yield rest;
      rest = "";
    }
  }
  yield rest;
}
