import type { AccountOutcome } from "../list/outcome.ts";
import { checkSnapshot, refuseOption } from "../option-values.ts";
import type { Snapshot } from "../snapshot.ts";
import { type IncompleteAccount, toIncomplete } from "./incomplete.ts";
import { type GroupedInventory, Totals } from "./inventory.ts";
import { checkPrices, type Price } from "./price.ts";

/** Totals over all snapshots, and by group. */
export interface Summary extends GroupedInventory {
  /** The accounts that were not fully listed: the totals lack some of their snapshots. Empty for an array. */
  readonly incomplete: readonly IncompleteAccount[];
}

/** The snapshots to sum up: a listing, which is read to the end, or an array. */
export type Summable = (AsyncIterable<Snapshot> | Iterable<Snapshot>) & {
  /** How the listing ended for each account, if that is known. */
  readonly outcomes?: readonly AccountOutcome[];
};

/** Options of `snap.summary`. */
export interface SummaryOptions {
  /** The prices of snapshots. The first price that matches a snapshot applies. Default: costs are unknown. */
  readonly prices?: readonly Price[];
}

/** Sums up snapshots as they arrive, without storing them. A snapshot that is listed twice counts once. */
export async function summarize(snapshots: Summable, { prices = [] }: SummaryOptions = {}): Promise<Summary> {
  checkPrices(prices);
  const isIterable = Symbol.asyncIterator in Object(snapshots) || Symbol.iterator in Object(snapshots);
  if (!isIterable || typeof snapshots === "string") refuseOption("snapshots", "a listing or an array", snapshots);
  const totals = new Totals(prices);
  const refs = new Set<string>();
  let index = 0;
  for await (const snapshot of snapshots) {
    checkSnapshot(snapshot, index++);
    if (refs.has(snapshot.ref)) continue;
    refs.add(snapshot.ref);
    totals.add(snapshot);
  }
  return { ...totals.sum(), incomplete: toIncomplete(snapshots.outcomes ?? []) };
}
