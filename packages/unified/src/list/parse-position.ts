import { InvalidRequestError } from "@snap/runtime";
import type { ListQuery } from "./list-query.ts";
import { type AccountPosition, formatQuery } from "./position.ts";

/**
 * Parses a string of `formatPosition`. Returns the positions by account.
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
