import type { Adapter, RetentionPlan } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";

/** One of the accounts whose snapshots are pruned. */
export interface PrunedAccount {
  readonly account: string;
  /** How many snapshots each volume of the account has. */
  readonly snapshots: Readonly<Record<string, number>>;
  /** How many requests the account accepts in a minute. */
  readonly limit: number;
  /** Whether the adapter knows the limit. If it does not, the account refuses the requests over the limit. */
  readonly isDocumented: boolean;
}

/** What a process needs to apply a plan, as JSON. */
export interface Pruning {
  readonly accounts: readonly PrunedAccount[];
  /** How many accounts are processed in parallel, and how many snapshots of each account. */
  readonly accountsAtOnce: number;
  readonly concurrency: number;
  readonly plan: RetentionPlan;
}

/** Opens an account at a server. Its name is its credential. */
export function openAccount(
  { account, limit, isDocumented }: PrunedAccount,
  baseUrl: string,
  send: typeof fetch = fetch,
): Adapter {
  const adapter: Adapter = digitalocean({
    account,
    token: account,
    baseUrl,
    fetch: send,
    timeout: isDocumented ? "3s" : "10s",
    // A documented limit does not count retries, so the adapters of such accounts do not retry here.
    retry: isDocumented ? false : { baseDelay: 10, attemptTimeout: 2000 },
  });
  return { ...adapter, limits: isDocumented ? { requestsPerMinute: limit } : {} };
}
