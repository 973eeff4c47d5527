import { splitRef } from "./act/locate.ts";

/**
 * Splits a ref into its account and the provider's id.
 *
 * @throws {InvalidRequestError} when the string is not a ref.
 */
export function parseRef(ref: string): { account: string; id: string } {
  return splitRef(ref);
}
