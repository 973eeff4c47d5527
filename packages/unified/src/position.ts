import { InvalidRequestError } from "@snap/runtime";

/** How far an account was listed: the page that was begun, and how many of its snapshots were given. */
export interface AccountPosition {
  readonly from?: string | undefined;
  readonly skip: number;
  readonly done?: boolean;
}

/** How far a listing came, by account. */
export type Positions = Readonly<Record<string, AccountPosition>>;

/** Writes how far accounts were listed as text that can be stored. */
export function formatPosition(accounts: readonly { account: string; position: AccountPosition }[]): string {
  return JSON.stringify(Object.fromEntries(accounts.map(({ account, position }) => [account, position])));
}

/**
 * Reads what {@link formatPosition} wrote.
 *
 * @throws {InvalidRequestError} when it is anything else.
 */
export function parsePosition(text: string): Positions {
  let positions: unknown;
  try {
    positions = JSON.parse(text);
  } catch {
    positions = undefined;
  }
  const valid = typeof positions === "object" && positions !== null && Object.values(positions).every(isPosition);
  if (valid) return positions as Positions;
  throw new InvalidRequestError("`from` is no position: pass on what `listing.position` gave");
}

function isPosition(value: unknown): boolean {
  const { from, skip } = Object(value) as { from?: unknown; skip?: unknown };
  return Number.isInteger(skip) && (from === undefined || typeof from === "string");
}
