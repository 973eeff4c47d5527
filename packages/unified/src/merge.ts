/**
 * Gives the items of all sources as they come, of at most so many sources at once. A source is asked for its next item
 * when the one before it has been taken.
 */
export async function* mergeArrivals<Item>(
  sources: readonly (() => AsyncIterable<Item>)[],
  concurrency: number,
): AsyncGenerator<Item> {
  const waiting = [...sources];
  const open = new Set<AsyncIterator<Item>>();
  const asked = new Map<AsyncIterator<Item>, Promise<[AsyncIterator<Item>, IteratorResult<Item>]>>();
  const ask = (source: AsyncIterator<Item>) => {
    const answer = source.next().then((result): [AsyncIterator<Item>, IteratorResult<Item>] => [source, result]);
    asked.set(source, answer);
  };
  try {
    for (;;) {
      while (open.size < concurrency && waiting.length > 0) {
        const source = waiting.shift()?.()[Symbol.asyncIterator]();
        if (!source) break;
        open.add(source);
        ask(source);
      }
      if (open.size === 0) return;
      const [source, { done, value }] = await Promise.race(asked.values());
      asked.delete(source);
      if (done) {
        open.delete(source);
        continue;
      }
      yield value;
      ask(source);
    }
  } finally {
    await Promise.all([...open].map((source) => source.return?.()));
  }
}
