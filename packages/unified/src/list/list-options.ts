import type { CallOptions } from "../adapter.ts";
import type { ListQuery } from "./list-query.ts";
import type { ListingError } from "./outcome.ts";

/** Options of `snap.list`: conditions on snapshots, and how to read the accounts. */
export interface ListOptions extends ListQuery, CallOptions {
  /**
   * The order of the snapshots of all accounts: oldest first (`createdAt`) or newest first (`-createdAt`). Snapshots
   * without a time come last. All accounts are read to the end before the first snapshot is yielded. Default: the order
   * of arrival.
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

/** Returns whether an option is valid without `checkListOptions`, which is loaded only if an option needs it. */
export function isPlainOption([name, value]: [string, unknown]): boolean {
  // Durations and times are checked when they are read.
  const text = /^(?:signal|olderThan|newerThan)$/.test(name) ? "name=" : `${name}=${value}`;
  return value === undefined || (PLAIN.test(text) && (text === "name=" || typeof value === "string"));
}

const PLAIN =
  /^(?:name=|state=(?:creating|deleting|failed|ready|unknown)$|order=-?createdAt$|onError=(?:collect|throw)$)/;
