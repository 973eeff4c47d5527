import { checkNumbers } from "./request/check-numbers.ts";

/** How much of a listing `toArray` collects. */
export interface CollectOptions {
  /** How many items at most; no page is requested beyond them. Default: no limit. */
  readonly limit?: number;
}

/** Collects the items of a listing. */
export async function collect<Item>(
  items: AsyncIterable<Item>,
  { limit = Number.POSITIVE_INFINITY }: CollectOptions = {},
): Promise<Item[]> {
  checkNumbers({ limit });
  const all: Item[] = [];
  if (limit > 0) {
    for await (const item of items) if (all.push(item) >= limit) break;
  }
  return all;
}
