import type { Result } from "../unwrap.ts";

/**
 * Returns the data of a result that a client has just returned, or throws the error that its failure creates: `unwrap`
 * also takes copies, and therefore weighs more.
 */
export function dataOf({ data, error, toError }: Result): unknown {
  if (error) throw toError?.() ?? error;
  return data;
}
