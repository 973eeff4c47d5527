/**
 * Yields the items of all sources as they arrive, from a limited number of sources at once. A source is asked for its
 * next item when the previous one has been consumed.
 */
export async function* mergeArrivals<Item>(
  sources: readonly (() => AsyncIterable<Item>)[],
  concurrency: number,
): AsyncGenerator<Item> {
  const waiting = [...sources];
  const open = new Set<AsyncIterator<Item>>();
  // The settled results that were not processed yet. `Promise.race` would add a reaction to every slow source for each
  // item.
  const settled: { source: AsyncIterator<Item>; answer: Promise<IteratorResult<Item>> }[] = [];
  let wake = () => {};
  const ask = (source: AsyncIterator<Item>) => {
    const answer = source.next();
    const settle = () => {
      settled.push({ source, answer });
      wake();
    };
    answer.then(settle, settle);
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
      const { done, value } = await first.answer;
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
