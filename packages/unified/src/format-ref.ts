import { refuseOption } from "./option-values.ts";

/**
 * Returns the ref of a snapshot: `<account>/<id>`. An id may contain any character; an account's name must not contain
 * a slash.
 *
 * @throws {InvalidRequestError} when one of them is not such a string.
 */
export function formatRef(account: string, id: string): string {
  if (typeof account !== "string" || !/^[^/]+$/.test(account))
    refuseOption("account", "a name without a slash", account);
  if (typeof id !== "string" || id === "") refuseOption("id", "a string that is not empty", id);
  return joinRef(account, id);
}

/** Returns the ref of a snapshot whose account and id are known to be valid. */
export function joinRef(account: string, id: string): string {
  return `${account}/${id}`;
}
