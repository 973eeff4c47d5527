/**
 * Decodes a body chunk by chunk. The body is canceled at its end, after a failure, and when the caller breaks out of
 * the loop.
 *
 * @param wait returns a promise that settles like the given one, or rejects when reading has to stop
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
    // Not awaited, because canceling may wait for a server that sends nothing more.
    reader.cancel().catch(() => {});
  }
}
