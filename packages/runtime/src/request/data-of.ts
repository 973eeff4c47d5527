import type { Result } from "../unwrap.ts";

/**
 * Returns the data of a result that a client has just returned, or throws the error of its failure. `unwrap` is larger,
 * because it also accepts copied results.
 */
export function dataOf({ data, error, toError }: Result): unknown {
  if (error) throw toError?.() ?? error;
  return data;
}
