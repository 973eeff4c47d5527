/**
 * Decodes a body chunk by chunk. Leaving the loop, its end and a failure cancel the body.
 *
 * @param type the content type, whose `charset` is obeyed where the runtime knows it; default: UTF-8
 * @param wait settles as the promise does, or rejects when the reading has to end
 */
export async function* decodeBody(
  body: ReadableStream<Uint8Array> | null,
  type: string,
  wait = <Value>(promise: Promise<Value>): Promise<Value> => promise,
): AsyncGenerator<string, void> {
  const reader = body?.getReader();
  if (!reader) return;
  const decoder = createDecoder(charsetOf(type));
  try {
    for (;;) {
      const { done, value } = await wait(reader.read());
      const text = decoder.decode(value, { stream: !done });
      if (text) yield text;
      if (done) return;
    }
  } finally {
    // Not awaited: it may wait for a server that sends no more.
    reader.cancel().catch(() => {});
  }
}

/** The `charset` of a content type; UTF-8 where it has none. */
export function charsetOf(type: string): string {
  return /;\s*charset="?([^;"\s]+)/i.exec(type)?.[1] ?? "utf-8";
}

function createDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // The runtime does not know it: what is readable of it is ASCII in nearly every case.
    return new TextDecoder();
  }
}
