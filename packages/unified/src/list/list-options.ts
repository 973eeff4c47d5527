import type { CallOptions } from "../adapter.ts";
import type { ListQuery } from "./list-query.ts";
import type { ListingError } from "./outcome.ts";

/** Options of `snap.list`: conditions for snapshots, and how the accounts are read. */
export interface ListOptions extends ListQuery, CallOptions {
  /**
   * The order over all accounts: oldest or newest first, snapshots without a time last. All accounts are read to the
   * end before the first snapshot is yielded. Default: the order of arrival.
   */
  readonly order?: "createdAt" | "-createdAt";
  /**
   * What to do when an account fails. `throw` lists the other accounts first, then throws a {@link ListingError};
   * `collect` only reports it in `outcomes`. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /** How many accounts are listed at once. Default: 8. */
  readonly concurrency?: number;
  /**
   * The `position` of an earlier listing with the same query: this one resumes there. Cannot be combined with `order`.
   */
  readonly from?: string;
}

/** Returns whether an option needs no check by `checkListOptions`, which is loaded on demand. */
export function isPlainOption([name, value]: [string, unknown]): boolean {
  // Durations and times are checked where they are read.
  const text = /^(?:signal|olderThan|newerThan)$/.test(name) ? "name=" : `${name}=${value}`;
  return value === undefined || (PLAIN.test(text) && (text === "name=" || typeof value === "string"));
}

const PLAIN =
  /^(?:name=|state=(?:creating|deleting|failed|ready|unknown)$|order=-?createdAt$|onError=(?:collect|throw)$)/;
