import { SeveralError } from "../errors/several-error.ts";
import type { AccountPosition } from "./position.ts";

/** How the listing of one account went. */
export interface AccountOutcome {
  readonly account: string;
  readonly provider: string;
  /**
   * - `ok`: all of it was listed
   * - `partial`: it stopped half-way, by an error or because the caller stopped
   * - `failed`: nothing came but an error
   * - `skipped`: the query leaves the account out
   * - `pending`: nothing of it was given yet
   */
  readonly status: "failed" | "ok" | "partial" | "pending" | "skipped";
  /** How many snapshots of it were given. */
  readonly count: number;
  readonly error?: unknown;
}

/** How far the listing of one account came; kept up to date by the listing. */
export interface Progress {
  readonly account: string;
  readonly provider: string;
  /** The place of the account among all. */
  readonly rank: number;
  readonly skipped: boolean;
  /** How many of its snapshots the query found, and how many of these were given to the caller. */
  found: number;
  given: number;
  position: AccountPosition;
  error?: unknown;
}

/** Says how the listing of an account went until now. */
export function toOutcome(progress: Progress): AccountOutcome {
  const { account, provider, given: count, error } = progress;
  return { account, provider, status: toStatus(progress), count, ...(error !== undefined && { error }) };
}

/** Thrown at the end of a listing in which accounts failed; `errors` has one error for each of them. */
export class ListingError extends SeveralError {
  static override readonly kind = "ListingError";
  declare readonly outcomes: readonly AccountOutcome[];

  constructor(outcomes: readonly AccountOutcome[]) {
    const errors = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error]));
    super(`${errors.length} of ${outcomes.length} accounts could not be listed.`, errors, { outcomes });
  }
}

function toStatus({ skipped, found, given, error, position }: Progress): AccountOutcome["status"] {
  if (skipped) return "skipped";
  if (error === undefined && position.done && given === found) return "ok";
  if (given > 0) return "partial";
  return error === undefined ? "pending" : "failed";
}
