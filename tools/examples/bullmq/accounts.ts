import { type AnyPolicy, createSnap, type DeletionLimit } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { limitRequests } from "./limit-requests.ts";

// Replace everything in this file: these are the accounts of mock-accounts.ts.

/** What to keep in every account. */
export const policy: AnyPolicy = { keepLast: Number(process.env["KEEP"] ?? 40) };

/** A safety limit: a batch that deletes a larger share of the snapshots of its sources is refused. */
export const maxDeletions: DeletionLimit = "80%";

/** Returns the names of the accounts to prune. */
export function listAccounts(): string[] {
  return Array.from({ length: Number(process.env["ACCOUNTS"] ?? 100) }, (_, index) => `acc-${index}`);
}

/** Opens one account. Its credential is looked up here, in the worker, so that no job contains it. */
export function openAccount(account: string) {
  const baseUrl = process.env["MOCK_URL"] ?? "http://127.0.0.1:4010";
  const options = { account, token: account, baseUrl, timeout: "20s" } as const;
  const { limits = {} } = digitalocean(options);
  return createSnap({ accounts: [digitalocean({ ...options, fetch: limitRequests(account, limits) })] });
}
