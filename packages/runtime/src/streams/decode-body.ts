/**
 * Decodes a body chunk by chunk. Leaving the loop, its end and a failure cancel the body.
 *
 * @param wait settles as the promise does, or rejects when the reading has to end
 */
export async function* decodeBody(
  body: ReadableStream<Uint8Array> | null,
  wait: <Value>(promise: Promise<Value>) => Promise<Value>,
): AsyncGenerator<string, void> {
  const reader = body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await wait(reader.read());
      const text = decoder.decode(value, { stream: !done });
      yield text;
      if (done) return;
    }
  } finally {
    // Not awaited: it may wait for a server that sends no more.
    reader.cancel().catch(() => {});
  }
}
