import type { CollectOptions } from "@snap/runtime";
import type { AccountOutcome } from "./outcome.ts";

/**
 * Snapshots of all accounts; every page is requested when it is needed.
 *
 * Delete none of them before the end, or list with `order`: where a provider counts pages, as DigitalOcean does, what
 * comes after a deleted snapshot moves up, and is not on the page that is requested next.
 */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** One per account, up to date with the last iteration. */
  readonly outcomes: readonly AccountOutcome[];
  /**
   * How far the last iteration came, as text to be stored. What was not given then comes when it is passed as `from`,
   * with the same query; where a provider counts pages, only if nothing was deleted meanwhile.
   *
   * @throws {InvalidRequestError} with `order`: such a listing has none.
   */
  readonly position: string;
  /** Collects the snapshots. */
  toArray(options?: CollectOptions): Promise<Item[]>;
}
