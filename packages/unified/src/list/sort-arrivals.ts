import type { Snapshot } from "../snapshot.ts";
import type { Progress } from "./outcome.ts";
import type { AccountPosition } from "./position.ts";

/** A snapshot found by a listing. */
export interface Found<Item> {
  readonly item: Item;
  /** The progress of its account. */
  readonly progress: Progress;
  /** Where its account resumes after this snapshot. */
  readonly position: AccountPosition;
}

/**
 * Sorts the snapshots of all accounts by time. No provider documents an order that holds while snapshots are added, so
 * all are read to the end first.
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
