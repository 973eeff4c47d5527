import { InvalidRequestError } from "@snap/runtime";
import { CONDITIONS, type ListQuery } from "./list-query.ts";

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

/**
 * Parses a string of {@link formatPosition}. Returns the positions by account.
 *
 * @throws {InvalidRequestError} when the string is not a position, or belongs to another query.
 */
export function parsePosition(text: string, query: ListQuery): ReadonlyMap<string, AccountPosition> {
  const { query: own, accounts } = Object(parse(text)) as { query?: unknown; accounts?: unknown };
  const positions = Object.entries(Object(accounts) as object);
  const complete = typeof own === "string" && typeof accounts === "object" && !Array.isArray(accounts);
  const valid = complete && accounts && positions.every(([, each]) => isPosition(each));
  if (!valid) throw new InvalidRequestError("`from` must be the `position` of a listing.");
  if (own === formatQuery(query)) return new Map(positions);
  // Another query may match snapshots before the position, which would then be missing.
  throw new InvalidRequestError(`\`from\` is the position of another query: ${own}. Pass that query.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPosition(value: unknown): boolean {
  const { from, skip, done } = Object(value) as { [Name in keyof AccountPosition]?: unknown };
  const counted = typeof skip === "number" && Number.isInteger(skip) && skip >= 0;
  return counted && /^(undefined|string)$/.test(typeof from) && /^(undefined|boolean)$/.test(typeof done);
}

// Writes the conditions in a fixed order, independent of the caller's order.
function formatQuery(query: ListQuery): string {
  return JSON.stringify(query, [...Object.keys(CONDITIONS), "type", "id"]);
}
