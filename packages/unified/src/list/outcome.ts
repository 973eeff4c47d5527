import { AggregateSnapError } from "../errors/aggregate-snap-error.ts";
import type { AccountPosition } from "./position.ts";

/** The outcome of listing one account. */
export interface AccountOutcome {
  /** The name of the account. */
  readonly account: string;
  /** The short name of the account's provider. */
  readonly provider: string;
  /**
   * - `ok`: all snapshots were listed
   * - `changed`: all pages were read, some of them again because snapshots were created or deleted in between. A
   *   snapshot that was created or moved at the end may be missing
   * - `partial`: some snapshots were listed; then an error occurred, or the caller stopped
   * - `failed`: an error occurred before the first snapshot
   * - `skipped`: the query excludes the account
   * - `pending`: no snapshot has been yielded yet
   */
  readonly status: "changed" | "failed" | "ok" | "partial" | "pending" | "skipped";
  /** How many snapshots of the account were yielded. */
  readonly count: number;
  /** Why the account could not be read to the end. */
  readonly error?: unknown;
}

/** The progress of listing one account. The listing updates it. */
export interface Progress {
  readonly account: string;
  readonly provider: string;
  /** The index of the account. */
  readonly rank: number;
  readonly skipped: boolean;
  /** Whether snapshots were created or deleted while the account was read. */
  changed: boolean;
  /** How many snapshots matched the query so far, and how many of these were yielded. */
  found: number;
  given: number;
  position: AccountPosition;
  error?: unknown;
}

/** Returns the outcome of an account so far. */
export function toOutcome(progress: Progress): AccountOutcome {
  const { account, provider, given: count, error } = progress;
  return { account, provider, status: toStatus(progress), count, ...(error !== undefined && { error }) };
}

/** Thrown at the end of a listing in which accounts failed. `errors` has one error per failed account. */
export class ListingError extends AggregateSnapError {
  static override readonly kind = "ListingError";
  /** How the listing ended for each account. */
  declare readonly outcomes: readonly AccountOutcome[];

  constructor(outcomes: readonly AccountOutcome[]) {
    const errors = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error]));
    super(`${errors.length} of ${outcomes.length} accounts could not be listed.`, errors, { outcomes });
  }
}

function toStatus({ skipped, changed, found, given, error, position }: Progress): AccountOutcome["status"] {
  if (skipped) return "skipped";
  if (error === undefined && position.done && given === found) return changed ? "changed" : "ok";
  if (given > 0) return "partial";
  return error === undefined ? "pending" : "failed";
}
