import type { AccountOutcome } from "../list/outcome.ts";

/** An account that was not fully listed. It is plain JSON. */
export interface IncompleteAccount {
  /** The name of the account. */
  readonly account: string;
  /** The short name of the account's provider. */
  readonly provider: string;
  /** Whether the account failed, was read in part, or was not read yet. */
  readonly status: "failed" | "partial" | "pending";
  /** The message of the error, or `null` if there was no error. */
  readonly error: string | null;
}

/** Returns the accounts that were not fully listed, except those that the query excludes. */
export function toIncomplete(outcomes: readonly AccountOutcome[]): IncompleteAccount[] {
  return outcomes.flatMap(({ account, provider, status, error }) => {
    if (status === "ok" || status === "changed" || status === "skipped") return [];
    const reason = Object(error).message ?? String(error);
    return [{ account, provider, status, error: error === undefined ? null : reason }];
  });
}
