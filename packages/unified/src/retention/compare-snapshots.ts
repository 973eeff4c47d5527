import { compareIds } from "../list/compare-ids.ts";

/** What the order of two snapshots depends on. */
interface Ordered {
  readonly snapshot: { readonly id: string };
  /** The creation time in milliseconds since 1970; `NaN` if it is unknown. */
  readonly time: number;
}

/**
 * Compares snapshots: the newest first, snapshots without a time last. Of two snapshots with the same time, the one
 * with the higher id is newer, because providers number snapshots in ascending order.
 */
export function compareTimes(a: Ordered, b: Ordered): number {
  const unknown = Number(Number.isNaN(a.time)) - Number(Number.isNaN(b.time));
  return unknown || b.time - a.time || compareIds(b.snapshot.id, a.snapshot.id);
}
