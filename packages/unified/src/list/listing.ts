import type { CollectOptions } from "@snap/runtime";
import type { AccountOutcome } from "./outcome.ts";

/**
 * Snapshots of all accounts. Each page is requested when it is needed.
 *
 * Do not delete snapshots while you list them, unless you list with `order`. Where a provider numbers its pages, as
 * DigitalOcean does, the snapshots after a deleted one move up, and some are never listed.
 */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** The outcome of each account in the latest iteration. */
  readonly outcomes: readonly AccountOutcome[];
  /**
   * How far the latest iteration got, as a string that you can store. Pass it as `from`, with the same query, to list
   * the rest. Where a provider numbers its pages, this works only if nothing was deleted in the meantime.
   *
   * @throws {InvalidRequestError} with `order`: ordered listings have no position.
   */
  readonly position: string;
  /** Collects the snapshots in an array. */
  toArray(options?: CollectOptions): Promise<Item[]>;
}
