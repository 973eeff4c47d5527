/** Splits a text at CR, LF or CRLF wherever its chunks are cut. What follows the last of them comes as a line too. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = "";
  let endedWithReturn = false;
  for await (const chunk of chunks) {
    const text = endedWithReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    // An empty chunk is a part of a character, and changes nothing.
    if (chunk) endedWithReturn = chunk.endsWith("\r");
    // Only what is new is searched, so that a long line in many chunks is read once.
    const [first = "", ...others] = text.split(/\r\n|\r|\n/);
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  if (rest) yield rest;
}
