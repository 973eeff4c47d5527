/**
 * Splits decoded chunks into lines at CR, LF or CRLF, even if a line break is split across chunks. An unterminated last
 * line is yielded too.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = "";
  let endedWithReturn = false;
  for await (const chunk of chunks) {
    const text = endedWithReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    // An empty chunk is part of a multi-byte character and changes nothing.
    if (chunk) endedWithReturn = chunk.endsWith("\r");
    // Only the new chunk is searched, so a long line in many chunks takes linear time.
    const [first = "", ...others] = text.split(/\r\n|\r|\n/);
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  if (rest) yield rest;
}
