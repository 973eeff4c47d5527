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
  // What has settled and was not looked at yet. A race would leave a reaction at every source that is slow, for each item.
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
