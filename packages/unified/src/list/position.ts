import { InvalidRequestError } from "@snap/runtime";
import { CONDITIONS, type ListQuery } from "./list-query.ts";

/** How far an account was listed: its current page, and how many snapshots of that page were yielded. */
export interface AccountPosition {
  readonly from?: string | undefined;
  readonly skip: number;
  readonly done?: boolean;
}

/** Formats how far accounts were listed, and with which query, as a string that can be stored. */
export function formatPosition(
  query: ListQuery,
  accounts: readonly { account: string; position: AccountPosition }[],
): string {
  const positions = Object.fromEntries(accounts.map(({ account, position }) => [account, position]));
  return JSON.stringify({ query: formatQuery(query), accounts: positions });
}

/**
 * Parses a string of {@link formatPosition}, by account.
 *
 * @throws {InvalidRequestError} for any other string, and for a position of another query.
 */
export function parsePosition(text: string, query: ListQuery): ReadonlyMap<string, AccountPosition> {
  const { query: own, accounts } = Object(parse(text)) as { query?: unknown; accounts?: unknown };
  const positions = Object.entries(Object(accounts) as object);
  const complete = typeof own === "string" && typeof accounts === "object" && !Array.isArray(accounts);
  const valid = complete && accounts && positions.every(([, each]) => isPosition(each));
  if (!valid) throw new InvalidRequestError("`from` must be the `position` of a listing.");
  if (own === formatQuery(query)) return new Map(positions);
  // The query decides which snapshots a position skips.
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

// In a fixed order, independent of the caller's.
function formatQuery(query: ListQuery): string {
  return JSON.stringify(query, [...Object.keys(CONDITIONS), "type", "id"]);
}
