import type { CollectOptions } from "@snap/runtime";
import type { AccountOutcome } from "./outcome.ts";

/**
 * An async iterable over the snapshots of all accounts: read it with `for await`, or collect it with
 * `await listing.toArray()`. Each page is requested when it is needed. A listing is not an array: it cannot be used
 * with `for…of` or `map`.
 *
 * You may delete snapshots while you list them. If a provider numbers its pages, as DigitalOcean does, a deletion moves
 * other snapshots to pages that were already read: the pages are then read again until no further snapshot is found.
 */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** The outcome of each account in the latest iteration. */
  readonly outcomes: readonly AccountOutcome[];
  /**
   * The place that the latest iteration has reached, as a string that you can store. To list the rest, pass it as
   * `from` with the same query. If a provider numbers its pages, snapshots that were deleted in the meantime move others
   * to pages that are not read again.
   *
   * @throws {InvalidRequestError} with `order`: ordered listings have no position.
   */
  readonly position: string;
  /** Reads the listing to the end, or up to a limit, and returns the snapshots as an array. */
  toArray(options?: CollectOptions): Promise<Item[]>;
}
