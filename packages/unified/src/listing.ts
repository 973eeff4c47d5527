import type { Adapter, CallOptions } from "./adapter.ts";
import type { Snapshot } from "./snapshot.ts";

export interface ListOptions extends CallOptions {
  /**
   * What to do when an account fails. `throw` lists the other accounts first, then throws a {@link ListingError};
   * `collect` only tells in `outcomes`. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
}

/** How the listing of one account went. */
export interface AccountOutcome {
  readonly account: string;
  readonly provider: string;
  /** `partial`: some snapshots came, then the listing stopped. `pending`: not asked yet. */
  readonly status: "failed" | "ok" | "partial" | "pending";
  /** How many snapshots came. */
  readonly count: number;
  readonly error?: unknown;
}

/** Snapshots of all accounts, one account after the other; every page is requested when it is needed. */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** One per account, up to date with the last iteration. */
  readonly outcomes: readonly AccountOutcome[];
}

/** Thrown at the end of a listing in which accounts failed; `errors` has one error for each of them. */
export class ListingError extends AggregateError {
  override readonly name = "ListingError";
  readonly outcomes: readonly AccountOutcome[];

  constructor(outcomes: readonly AccountOutcome[]) {
    const failed = outcomes.filter((outcome) => outcome.error !== undefined);
    const reasons = failed.map(({ error }) => (error instanceof Error ? error.message : String(error)));
    super(
      failed.map((outcome) => outcome.error),
      `${failed.length} of ${outcomes.length} accounts could not be listed. ${reasons.join("; ")}`,
    );
    this.outcomes = outcomes;
  }
}

/** Creates a listing over accounts. Each iteration asks the providers anew. */
export function createListing<Item extends Snapshot>(
  adapters: readonly Adapter[],
  { onError = "throw", signal }: ListOptions,
): Listing<Item> {
  const outcomes: AccountOutcome[] = [];
  const options = signal ? { signal } : {};

  async function* listAccount(adapter: Adapter, index: number): AsyncGenerator<Item> {
    const { account, provider } = adapter;
    let count = 0;
    const note = (status: AccountOutcome["status"], error?: unknown) => {
      outcomes[index] = { account, provider, status, count, ...(error !== undefined && { error }) };
    };
    try {
      for await (const page of adapter.listPages(options)) {
        for (const snapshot of page) {
          count++;
          note("partial");
          yield snapshot as Item;
        }
      }
      note("ok");
    } catch (error) {
      note(count > 0 ? "partial" : "failed", error);
      if (signal?.aborted) throw error;
    }
  }

  return {
    outcomes,
    async *[Symbol.asyncIterator]() {
      adapters.forEach(({ account, provider }, index) => {
        outcomes[index] = { account, provider, status: "pending", count: 0 };
      });
      for (const [index, adapter] of adapters.entries()) yield* listAccount(adapter, index);
      if (onError === "throw" && outcomes.some(({ error }) => error !== undefined)) throw new ListingError(outcomes);
    },
  };
}
