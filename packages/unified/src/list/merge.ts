/**
 * Yields the items of all sources as they arrive, and reads a limited number of sources at the same time. Requests the
 * next item of a source when its previous item has been consumed.
 */
export async function* mergeArrivals<Item>(
  sources: readonly (() => AsyncIterable<Item>)[],
  concurrency: number,
): AsyncGenerator<Item> {
  const waiting = [...sources];
  const open = new Set<AsyncIterator<Item>>();
  // The settled results that are not processed yet. `Promise.race` would be slower: for each item, it would add a
  // reaction to the promise of every waiting source.
  const settled: { source: AsyncIterator<Item>; result: Promise<IteratorResult<Item>> }[] = [];
  let wake = () => {};
  const ask = (source: AsyncIterator<Item>) => {
    const result = source.next();
    const settle = () => {
      settled.push({ source, result });
      wake();
    };
    result.then(settle, settle);
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
      const first = settled.shift();
      if (!first) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const { done, value } = await first.result;
      if (done) {
        open.delete(first.source);
        continue;
      }
      yield value;
      ask(first.source);
    }
  } finally {
    await Promise.all([...open].map((source) => source.return?.()));
  }
}
