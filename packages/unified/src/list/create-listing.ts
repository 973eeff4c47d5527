import { AbortError, asListing, InvalidRequestError } from "@snap/runtime";
import type { Adapter } from "../adapter.ts";
import { loadOnDemand } from "../load-on-demand.ts";
import type { Snapshot } from "../snapshot.ts";
import { isPlainOption, type ListOptions } from "./list-options.ts";
import { createMatcher, isOneOf, pickConditions } from "./list-query.ts";
import type { Listing } from "./listing.ts";
import { mergeArrivals } from "./merge.ts";
import { ListingError, type Progress, toOutcome } from "./outcome.ts";
import { type AccountPosition, formatPosition } from "./position.ts";
import type { Found } from "./sort-arrivals.ts";

const CONCURRENCY = 8;

/**
 * Creates a listing over accounts. Each iteration starts over. Most invalid options fail the first iteration.
 *
 * @throws {InvalidRequestError} when a duration is invalid.
 */
export function createListing<Item extends Snapshot>(
  adapters: readonly Adapter[],
  options: ListOptions,
): Listing<Item> {
  const { order, onError = "throw", concurrency = CONCURRENCY, from, signal } = options;
  const query = pickConditions(options);
  const matches = createMatcher(query);
  let start: ReadonlyMap<string, AccountPosition> | undefined;
  const begin = () =>
    adapters.map(({ account, provider }, rank): Progress => {
      const skipped = !(isOneOf(query.account, account) && isOneOf(query.provider, provider));
      return { account, provider, rank, skipped, found: 0, given: 0, position: start?.get(account) ?? { skip: 0 } };
    });
  const first = begin();
  let latest = first;

  async function* listAccount(adapter: Adapter, progress: Progress, leaving: AbortSignal): AsyncGenerator<Found<Item>> {
    const { from: page, skip, done } = progress.position;
    let [begun, looked] = [page, skip];
    if (leaving.aborted) return;
    const ended = signal ? AbortSignal.any([signal, leaving]) : leaving;
    try {
      const pages = done ? [] : adapter.listPages({ signal: ended, query, ...(page !== undefined && { from: page }) });
      for await (const snapshots of pages) {
        for (const snapshot of snapshots.slice(looked)) {
          looked++;
          if (!matches(snapshot)) continue;
          progress.found++;
          yield { item: snapshot as Item, progress, position: { from: begun, skip: looked } };
        }
        [begun, looked] = [snapshots.next, 0];
        progress.position = { from: begun, skip: 0 };
      }
      progress.position = { skip: 0, done: true };
    } catch (error) {
      if (signal?.aborted) throw error;
      // If the caller has left the loop, the error is not a failure of the account.
      if (!leaving.aborted) progress.error = error;
    }
  }

  async function* iterate(leaving: AbortSignal): AsyncGenerator<Item> {
    if (!Object.entries(options).every(isPlainOption)) {
      const { checkListOptions, parsePosition } = await loadOnDemand();
      checkListOptions(options, adapters);
      start = from === undefined ? undefined : parsePosition(from, query);
    }
    const all = begin();
    latest = all;
    const sources = adapters.flatMap((adapter, rank) => {
      const progress = all[rank];
      return !progress || progress.skipped ? [] : [() => listAccount(adapter, progress, leaving)];
    });
    let arrivals = mergeArrivals(sources, concurrency);
    if (order) arrivals = (await loadOnDemand()).sortArrivals(arrivals, order, leaving);
    for await (const { item, progress, position } of arrivals) {
      // After a page has arrived, it has no request that the signal could abort, so the signal is checked here.
      if (signal?.aborted) throw new AbortError("ended by the caller's signal", { cause: signal.reason });
      // Count only yielded snapshots: other accounts may have found snapshots that are not yielded yet.
      progress.given++;
      if (!order) progress.position = position;
      yield item;
    }
    const outcomes = all.map(toOutcome);
    if (onError === "throw" && outcomes.some(({ error }) => error !== undefined)) throw new ListingError(outcomes);
  }

  const listing: Listing<Item> = asListing({
    get outcomes() {
      return latest.map(toOutcome);
    },
    get position() {
      // Before the first iteration, the position is the start of the listing.
      if (!order) return latest === first && from !== undefined ? from : formatPosition(query, latest);
      throw new InvalidRequestError("A listing with `order` has no `position`.");
    },
    [Symbol.asyncIterator]() {
      const leaving = new AbortController();
      const items = iterate(leaving.signal);
      return {
        next: () => items.next(),
        // Abort the requests first, because the generator returns only after the pending request has ended.
        return() {
          leaving.abort();
          return items.return(undefined);
        },
      };
    },
    toArray: async (given) => (await loadOnDemand()).collect(listing, given),
  });
  return listing;
}
