/** How many accounts a listing reads at the same time by default. */
const DEFAULT = 8;

/** Returns the option with which a listing reads all accounts at the same time. */
export function readAtOnce(accounts: readonly unknown[]): { readonly concurrency?: number } {
  // A listing that needs no option starts faster.
  return accounts.length > DEFAULT ? { concurrency: accounts.length } : {};
}
