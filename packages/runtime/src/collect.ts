import { checkNumbers } from "./request/check-numbers.ts";

/** Options of `toArray`. */
export interface CollectOptions {
  /** The maximum number of items; pages beyond it are not requested. Default: no limit. */
  readonly limit?: number;
}

/** Collects the items of a listing, up to `limit`. */
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
