import { compareIds } from "./compare-ids.ts";
import type { Listed } from "./listed.ts";
import type { Progress } from "./outcome.ts";
import type { AccountPosition } from "./position.ts";

/** A snapshot that a listing has found. */
export interface Found<Item> {
  readonly item: Item;
  /** The progress of listing the snapshot's account. */
  readonly progress: Progress;
  /** The position at which a listing of the account resumes after this snapshot. */
  readonly position: AccountPosition;
}

/**
 * Yields the snapshots of all accounts, sorted by time; snapshots of one account with the same time are sorted by id.
 * Reads all accounts to the end first, because no provider documents a stable order.
 */
export async function* sortArrivals<Item extends Pick<Listed, "createdAt" | "id">>(
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
    return byTime || rank - other || sign * compareIds(a.id, b.id);
  });
}
