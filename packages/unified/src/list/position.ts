import { CONDITION_NAMES, type ListQuery } from "./list-query.ts";

/**
 * The place that the listing of an account has reached: the current page, and the number of its snapshots that were
 * yielded.
 */
export interface AccountPosition {
  readonly from?: string | undefined;
  readonly skip: number;
  readonly done?: boolean;
}

/** Formats the positions of accounts and the query as a string that can be stored. */
export function formatPosition(
  query: ListQuery,
  accounts: readonly { account: string; position: AccountPosition }[],
): string {
  const positions = Object.fromEntries(accounts.map(({ account, position }) => [account, position]));
  return JSON.stringify({ query: formatQuery(query), accounts: positions });
}

/** Formats the conditions of a query in a fixed order, independent of the caller's order. */
export function formatQuery(query: ListQuery): string {
  return JSON.stringify(query, [...CONDITION_NAMES, "type", "id"]);
}
