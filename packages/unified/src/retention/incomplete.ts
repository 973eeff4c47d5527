import type { AccountOutcome } from "../list/outcome.ts";

/** An account that was not fully listed, as JSON. */
export interface IncompleteAccount {
  /** The name of the account. */
  readonly account: string;
  /** The short name of the account's provider. */
  readonly provider: string;
  /** How far the account was read: it failed, only a part was read, or it was not read yet. */
  readonly status: "failed" | "partial" | "pending";
  /** The message of the error, if an error was the reason. */
  readonly error: string | null;
}

/** Returns the accounts that were not fully listed. Accounts that the query excludes do not count. */
export function toIncomplete(outcomes: readonly AccountOutcome[]): IncompleteAccount[] {
  return outcomes.flatMap(({ account, provider, status, error }) => {
    if (status === "ok" || status === "skipped") return [];
    const reason = Object(error).message ?? String(error);
    return [{ account, provider, status, error: error === undefined ? null : reason }];
  });
}
