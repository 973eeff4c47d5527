import type { CollectOptions } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import type { AccountOutcome } from "../list/outcome.ts";
import type { Source } from "./source.ts";

/** Options of `snap.sources`: conditions on sources, and how to read the accounts. */
export interface SourceOptions extends CallOptions {
  /** The names of the accounts. Default: all. */
  readonly account?: string | readonly string[];
  /** The short names of the providers. Default: all. */
  readonly provider?: string | readonly string[];
  /** The types of the sources, such as `volume`. Default: all. */
  readonly type?: string | readonly string[];
  /** A pattern of the name: `*` matches any characters, and `?` exactly one. */
  readonly name?: string;
  /** The tags that a source must all have. */
  readonly tags?: readonly string[];
  /** The regions. A source must be in one of them. */
  readonly region?: string | readonly string[];
  /**
   * What happens when an account fails: `throw` lists the other accounts, then throws a `ListingError`; `collect` only
   * reports the failure in `outcomes`. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /** How many accounts are listed at the same time. Default: 8. */
  readonly concurrency?: number;
}

/** The outcome of listing the sources of one account. */
export interface SourceOutcome extends Omit<AccountOutcome, "status"> {
  /**
   * As in the `outcomes` of `snap.list`; `unsupported` if the account cannot list its sources. Then nothing is known
   * about its sources.
   */
  readonly status: AccountOutcome["status"] | "unsupported";
}

/** An async iterable over the sources of all accounts. Each iteration starts over. */
export interface SourceListing extends AsyncIterable<Source> {
  /** The outcome of each account in the latest iteration. */
  readonly outcomes: readonly SourceOutcome[];
  /** Reads the listing to the end, or up to a limit, and returns the sources as an array. */
  toArray(options?: CollectOptions): Promise<Source[]>;
}
