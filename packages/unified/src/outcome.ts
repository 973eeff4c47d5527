/** How the listing of one account went. */
export interface AccountOutcome {
  readonly account: string;
  readonly provider: string;
  /**
   * - `ok`: all of it was listed
   * - `partial`: it stopped half-way, by an error or because the caller stopped
   * - `failed`: nothing came but an error
   * - `skipped`: the query leaves the account out
   * - `pending`: it was not asked yet
   */
  readonly status: "failed" | "ok" | "partial" | "pending" | "skipped";
  /** How many snapshots of it were given. */
  readonly count: number;
  readonly error?: unknown;
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
