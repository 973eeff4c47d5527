import type { CallOptions } from "../adapter.ts";
import type { ListQuery } from "./list-query.ts";
import type { ListingError } from "./outcome.ts";

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
  /**
   * The `position` of a listing that was stopped: this one goes on there, and has to be by the same query. Not together
   * with `order`.
   */
  readonly from?: string;
}

/** Returns whether an option of a listing is right at first sight; all others are judged by `checkListOptions`, on demand. */
export function isPlainOption([name, value]: [string, unknown]): boolean {
  // Durations and times are judged where they are read.
  const text = /^(?:signal|olderThan|newerThan)$/.test(name) ? "name=" : `${name}=${value}`;
  return value === undefined || (PLAIN.test(text) && (text === "name=" || typeof value === "string"));
}

const PLAIN =
  /^(?:name=|state=(?:creating|deleting|failed|ready|unknown)$|order=-?createdAt$|onError=(?:collect|throw)$)/;
