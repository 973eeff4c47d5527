import type { CallOptions } from "../adapter.ts";
import type { ListQuery } from "./list-query.ts";
import type { ListingError } from "./outcome.ts";

/** Options of `snap.list`: conditions on snapshots, and how to read the accounts. */
export interface ListOptions extends ListQuery, CallOptions {
  /**
   * The order of the snapshots of all accounts: oldest first (`createdAt`) or newest first (`-createdAt`). Snapshots
   * without a time come last. Snapshots of one account with the same time are in the order of their ids. All accounts
   * are read to the end before the first snapshot is yielded. Default: the order of arrival.
   */
  readonly order?: "createdAt" | "-createdAt";
  /**
   * What happens when an account fails: `throw` lists the other accounts, then throws a {@link ListingError}; `collect`
   * only reports the failure in `outcomes`. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /** How many accounts are listed at the same time. Default: 8. */
  readonly concurrency?: number;
  /**
   * The `position` of an earlier listing with the same query. The listing resumes there. Cannot be combined with
   * `order`.
   */
  readonly from?: string;
}

/** Returns whether options need neither `checkListOptions` nor `createMatcher`, which are loaded on first use. */
export function arePlain(options: ListOptions): boolean {
  return options.constructor === Object && Object.entries(options).every(isPlain);
}

function isPlain([name, value]: [string, unknown]): boolean {
  return (
    value === undefined || value instanceof AbortSignal || (typeof value === "string" && PLAIN.test(`${name}=${value}`))
  );
}

const PLAIN = /^(?:order=-?createdAt|onError=(?:collect|throw))$/;
