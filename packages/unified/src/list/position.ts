import { InvalidRequestError } from "@snap/runtime";
import { CONDITIONS, type ListQuery } from "./list-query.ts";

/** How far an account was listed: the page that was begun, and how many of its snapshots were given. */
export interface AccountPosition {
  readonly from?: string | undefined;
  readonly skip: number;
  readonly done?: boolean;
}

/** Writes how far accounts were listed, and by which query, as text that can be stored. */
export function formatPosition(
  query: ListQuery,
  accounts: readonly { account: string; position: AccountPosition }[],
): string {
  const positions = Object.fromEntries(accounts.map(({ account, position }) => [account, position]));
  return JSON.stringify({ query: formatQuery(query), accounts: positions });
}

/**
 * Reads what {@link formatPosition} wrote, by account.
 *
 * @throws {InvalidRequestError} when it is anything else, or of another query.
 */
export function parsePosition(text: string, query: ListQuery): ReadonlyMap<string, AccountPosition> {
  const { query: own, accounts } = Object(parse(text)) as { query?: unknown; accounts?: unknown };
  const positions = Object.entries(Object(accounts) as object);
  const complete = typeof own === "string" && typeof accounts === "object" && !Array.isArray(accounts);
  const valid = complete && accounts && positions.every(([, each]) => isPosition(each));
  if (!valid) throw new InvalidRequestError("`from` is no position: pass on what `listing.position` gave");
  if (own === formatQuery(query)) return new Map(positions);
  // What it skips was left out by that query, or is on other pages.
  throw new InvalidRequestError(`\`from\` is the position of another query: ${own}`);
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

// In one order, whatever that of the caller.
function formatQuery(query: ListQuery): string {
  return JSON.stringify(query, [...Object.keys(CONDITIONS), "type", "id"]);
}
