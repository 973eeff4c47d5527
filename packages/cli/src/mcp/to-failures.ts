import type { AccountOutcome } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import type { ToolAccounts } from "./tool-context.ts";

/** Returns the accounts that could not be read, with the reasons. */
export function toFailures(
  { failures }: ToolAccounts,
  outcomes: readonly Pick<AccountOutcome, "account" | "error" | "provider">[],
): { account: string; provider: string; error: string }[] {
  return [...failures, ...outcomes.filter(({ error }) => error !== undefined)].map(({ account, provider, error }) => ({
    account,
    provider,
    error: describeError(error),
  }));
}
