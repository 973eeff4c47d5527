import { InvalidRequestError } from "@snap/runtime";

/**
 * Returns the ref of a snapshot: `<account>/<id>`. An id may contain any character; an account's name must not contain
 * a slash.
 *
 * @throws {InvalidRequestError} when the account is not such a name, or the id is empty or not a string.
 */
export function formatRef(account: string, id: string): string {
  if (typeof account !== "string" || !/^[^/]+$/.test(account))
    throw new InvalidRequestError("`account` must be a name without a slash.");
  if (typeof id !== "string" || !id) throw new InvalidRequestError("`id` must be a string that is not empty.");
  return joinRef(account, id);
}

/** Returns the ref of a snapshot whose account and id are known to be valid. */
export function joinRef(account: string, id: string): string {
  return `${account}/${id}`;
}
