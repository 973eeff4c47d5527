import { AbortError, asListing, InvalidRequestError } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import type { Test } from "./create-matcher.ts";
import { arePlain, type ListOptions } from "./list-options.ts";
import { isOneOf, pickConditions } from "./list-query.ts";
import type { Listed, ListedAccount } from "./listed.ts";
import type { Listing } from "./listing.ts";
import { mergeArrivals } from "./merge.ts";
import { ListingError, type Progress, toOutcome } from "./outcome.ts";
import { type AccountPosition, formatPosition } from "./position.ts";
import type { Found } from "./sort-arrivals.ts";

const CONCURRENCY = 8;
const READ: AccountPosition = { skip: 0, done: true };

// Each further reading finds snapshots that moved during the previous reading.
const MOST_READINGS = 10;

/**
 * Creates a listing over accounts. Each iteration starts over. Invalid options fail the first iteration.
 *
 * If snapshots are created or deleted while an account is read page by page, others move to pages that were already
 * read, or are listed again. The pages are then read again until nothing moves or no further snapshot is found.
 */
export function createListing<Item extends Listed>(
  accounts: readonly ListedAccount<Item>[],
  options: ListOptions,
): Listing<Item> {
  const { order, onError = "throw", concurrency = CONCURRENCY, from, signal } = options;
  const query = pickConditions(options);
  // Durations count from the call of `list`.
  const now = Date.now();
  let matches: Test | undefined;
  let start: ReadonlyMap<string, AccountPosition> | undefined;
  const begin = () =>
    accounts.map(({ account, provider }, rank): Progress => {
      const skipped = !(isOneOf(query.account, account) && isOneOf(query.provider, provider));
      return {
        account,
        provider,
        rank,
        skipped,
        changed: false,
        found: 0,
        given: 0,
        position: start?.get(account) ?? { skip: 0 },
      };
    });
  const first = begin();
  let latest = first;

  async function* listAccount(
    account: ListedAccount<Item>,
    progress: Progress,
    leaving: AbortSignal,
  ): AsyncGenerator<Found<Item>> {
    const { from: page, skip, done } = progress.position;
    if (leaving.aborted) return;
    const ended = signal ? AbortSignal.any([signal, leaving]) : leaving;
    const seen = new Set<string>();
    try {
      for (let reading = done ? MOST_READINGS : 0; reading < MOST_READINGS; reading++) {
        const known = seen.size;
        let [begun, looked, total, moved] = [page, skip, -1, false];
        for await (const snapshots of account.listPages({ signal: ended, query, ...(page && { from: page }) })) {
          moved ||= snapshots.total !== undefined && total >= 0 && total !== snapshots.total;
          total = snapshots.total ?? total;
          for (const snapshot of snapshots.slice(looked)) {
            looked++;
            if (seen.has(snapshot.ref)) {
              moved ||= reading === 0;
              continue;
            }
            seen.add(snapshot.ref);
            if (matches && !matches(snapshot)) continue;
            progress.found++;
            const position = reading ? READ : { from: begun, skip: looked };
            yield { item: snapshot, progress, position };
          }
          [begun, looked] = [snapshots.next, 0];
          if (!reading) progress.position = { from: begun, skip: 0 };
        }
        progress.position = READ;
        progress.changed ||= moved;
        if (!progress.changed || (reading && (!moved || seen.size === known))) break;
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      // If the caller has left the loop, the error is not a failure of the account.
      if (!leaving.aborted) progress.error = error;
    }
  }

  async function* iterate(leaving: AbortSignal): AsyncGenerator<Item> {
    if (!arePlain(options)) {
      const { checkListOptions, createMatcher, parsePosition } = await loadOnDemand();
      checkListOptions(options, accounts);
      matches = createMatcher(query, now);
      start = from === undefined ? undefined : parsePosition(from, query);
    }
    const all = begin();
    latest = all;
    const sources = accounts.flatMap((each, rank) => {
      const progress = all[rank];
      return !progress || progress.skipped ? [] : [() => listAccount(each, progress, leaving)];
    });
    let arrivals = mergeArrivals(sources, concurrency);
    if (order) arrivals = (await loadOnDemand()).sortArrivals(arrivals, order, leaving);
    for await (const { item, progress, position } of arrivals) {
      // After a page has arrived, there is no request that the signal could abort, so the signal is checked here.
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
