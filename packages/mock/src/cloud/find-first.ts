/**
 * Returns the index of the first item that passes a test, or the length if no item passes. Searches by halves: every
 * item after one that passes must pass too.
 */
export function findFirst<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
