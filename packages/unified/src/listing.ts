import { InvalidRequestError } from "@snap/runtime";
import type { Adapter, CallOptions } from "./adapter.ts";
import { createMatcher, isOneOf, type ListQuery } from "./list-query.ts";
import { mergeArrivals } from "./merge.ts";
import { type AccountOutcome, ListingError } from "./outcome.ts";
import { type AccountPosition, formatPosition, parsePosition } from "./position.ts";
import type { Snapshot } from "./snapshot.ts";

export interface ListOptions extends ListQuery, CallOptions {
  /**
   * The order over all accounts: oldest or newest first, those without a time last. It has to hear every account out
   * before it gives anything. Default: as they arrive.
   */
  readonly order?: "createdAt" | "-createdAt";
  /**
   * What to do when an account fails. `throw` lists the other accounts first, then throws a {@link ListingError};
   * `collect` only tells in `outcomes`. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /** How many accounts are asked at once. Default: 8. */
  readonly concurrency?: number;
  /** The `position` of a listing that was stopped: this one goes on there. Not together with `order`. */
  readonly from?: string;
}

/** Snapshots of all accounts; every page is requested when it is needed. */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** One per account, up to date with the last iteration. */
  readonly outcomes: readonly AccountOutcome[];
  /** How far the last iteration came, as text to be stored. What was not given then comes when it is passed as `from`. */
  readonly position: string;
}

const CONCURRENCY = 8;

/**
 * Creates a listing over accounts. Each iteration asks the providers anew.
 *
 * @throws {InvalidRequestError} when the options make no sense.
 */
export function createListing<Item extends Snapshot>(
  adapters: readonly Adapter[],
  { order, onError = "throw", concurrency = CONCURRENCY, from, signal, ...query }: ListOptions,
): Listing<Item> {
  checkOptions(adapters, { order, concurrency, from, query });
  const matches = createMatcher(query);
  const start = from === undefined ? {} : parsePosition(from);
  const outcomes = new Map<string, AccountOutcome>();
  const positions = new Map<string, AccountPosition>();

  async function* listAccount(adapter: Adapter, leaving: AbortSignal): AsyncGenerator<Found<Item>> {
    const { account, provider } = adapter;
    const rank = adapters.indexOf(adapter);
    let [count, status, failure]: [number, AccountOutcome["status"], unknown] = [0, "pending", undefined];
    const note = (next = status) => {
      status = next;
      outcomes.set(account, { account, provider, status, count, ...(failure !== undefined && { error: failure }) });
    };
    const { from: page, skip, done } = start[account] ?? { skip: 0 };
    if (done) return note("ok");
    if (leaving.aborted) return;
    const ended = signal ? AbortSignal.any([signal, leaving]) : leaving;
    let [begun, looked] = [page, skip];
    // Only what the caller was given counts: several accounts may have found one that waits for its turn.
    const take = (place: AccountPosition) => () => {
      positions.set(account, place);
      count++;
      note(status === "pending" ? "partial" : status);
    };
    try {
      const pages = adapter.listPages({ signal: ended, query, ...(page !== undefined && { from: page }) });
      for await (const snapshots of pages) {
        for (const snapshot of snapshots.slice(looked)) {
          looked++;
          if (matches(snapshot)) yield { item: snapshot as Item, rank, take: take({ from: begun, skip: looked }) };
        }
        [begun, looked] = [snapshots.next, 0];
        if (begun !== undefined) positions.set(account, { from: begun, skip: 0 });
      }
      positions.set(account, { skip: 0, done: true });
      note("ok");
    } catch (error) {
      if (signal?.aborted) throw error;
      // Ended because the caller left: that is no failure of the account.
      if (leaving.aborted) return;
      failure = error;
      note(count > 0 ? "partial" : "failed");
    }
  }

  async function* iterate(leaving: AbortSignal): AsyncGenerator<Item> {
    const chosen = adapters.filter(
      ({ account, provider }) => isOneOf(query.account, account) && isOneOf(query.provider, provider),
    );
    for (const { account, provider } of adapters) {
      const status = chosen.some((adapter) => adapter.account === account) ? "pending" : "skipped";
      outcomes.set(account, { account, provider, status, count: 0 });
      positions.set(account, start[account] ?? { skip: 0 });
    }
    const sources = chosen.map((adapter) => () => listAccount(adapter, leaving));
    const arrivals = mergeArrivals(sources, concurrency);
    for await (const { item, take } of order ? sortArrivals(arrivals, order, leaving) : arrivals) {
      take();
      yield item;
    }
    const failed = [...outcomes.values()].some(({ error }) => error !== undefined);
    if (onError === "throw" && failed) throw new ListingError([...outcomes.values()]);
  }

  return {
    get outcomes() {
      return [...outcomes.values()];
    },
    get position() {
      return formatPosition(Object.fromEntries(positions));
    },
    [Symbol.asyncIterator]() {
      const leaving = new AbortController();
      const items = iterate(leaving.signal);
      return {
        next: () => items.next(),
        // First the requests: the generator ends only when the one that it waits for has ended.
        return() {
          leaving.abort();
          return items.return(undefined);
        },
      };
    },
  };
}

interface CheckedOptions {
  readonly order: ListOptions["order"] | undefined;
  readonly concurrency: number;
  readonly from: string | undefined;
  readonly query: ListQuery;
}

function checkOptions(adapters: readonly Adapter[], { order, concurrency, from, query }: CheckedOptions): void {
  const known = new Set(adapters.flatMap(({ account, provider }) => [account, provider]));
  const asked = [query.account ?? [], query.provider ?? []].flat();
  const unknown = asked.find((name) => !known.has(name));
  const problem =
    (unknown !== undefined && `"${unknown}" is no account and no provider here: choose ${[...known].join(", ")}`) ||
    (!(concurrency >= 1) && "`concurrency` is no number from 1 on") ||
    (order !== undefined && from !== undefined && "`from` does not go together with `order`, which hears all out anew");
  if (problem) throw new InvalidRequestError(problem);
}

interface Found<Item> {
  readonly item: Item;
  /** The place of its account among all. */
  readonly rank: number;
  /** Called when it is given to the caller. */
  readonly take: () => void;
}

// No provider documents an order of all its snapshots that is kept while new ones come: all are heard out first.
async function* sortArrivals<Item extends Snapshot>(
  arrivals: AsyncIterable<Found<Item>>,
  order: "-createdAt" | "createdAt",
  leaving: AbortSignal,
): AsyncGenerator<Found<Item>> {
  const all: Found<Item>[] = [];
  for await (const found of arrivals) all.push(found);
  if (leaving.aborted) return;
  const sign = order === "createdAt" ? 1 : -1;
  yield* all.sort(({ item: a, rank }, { item: b, rank: other }) => {
    const byTime =
      a.createdAt && b.createdAt
        ? sign * (a.createdAt.getTime() - b.createdAt.getTime())
        : Number(a.createdAt === null) - Number(b.createdAt === null);
    return byTime || rank - other;
  });
}
