import type { Snapshot } from "../snapshot.ts";
import type { Progress } from "./outcome.ts";
import type { AccountPosition } from "./position.ts";

/** A snapshot that a listing found. */
export interface Found<Item> {
  readonly item: Item;
  /** That of its account. */
  readonly progress: Progress;
  /** Where its account goes on when it has been given to the caller. */
  readonly position: AccountPosition;
}

/**
 * Sorts what all accounts have, by time. No provider documents an order of all its snapshots that is kept while new ones
 * come, so that all are read to the end first.
 */
export async function* sortArrivals<Item extends Snapshot>(
  arrivals: AsyncIterable<Found<Item>>,
  order: "-createdAt" | "createdAt",
  leaving: AbortSignal,
): AsyncGenerator<Found<Item>> {
  const all: Found<Item>[] = [];
  for await (const found of arrivals) all.push(found);
  if (leaving.aborted) return;
  const sign = order === "createdAt" ? 1 : -1;
  yield* all.sort(({ item: a, progress: { rank } }, { item: b, progress: { rank: other } }) => {
    const byTime =
      a.createdAt && b.createdAt
        ? sign * (a.createdAt.getTime() - b.createdAt.getTime())
        : Number(a.createdAt === null) - Number(b.createdAt === null);
    return byTime || rank - other;
  });
}
