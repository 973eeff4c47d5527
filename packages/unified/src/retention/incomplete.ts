import type { AccountOutcome } from "../list/outcome.ts";

/** An account that was not listed whole, as JSON. */
export interface IncompleteAccount {
  readonly account: string;
  readonly provider: string;
  readonly status: "failed" | "partial" | "pending";
  /** Why, where an error was the reason. */
  readonly error: string | null;
}

/** The accounts that a listing did not give whole. One that its query leaves out is not missed. */
export function toIncomplete(outcomes: readonly AccountOutcome[]): IncompleteAccount[] {
  return outcomes.flatMap(({ account, provider, status, error }) => {
    if (status === "ok" || status === "skipped") return [];
    const reason = Object(error).message ?? String(error);
    return [{ account, provider, status, error: error === undefined ? null : reason }];
  });
}
