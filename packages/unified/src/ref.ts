import { InvalidRequestError } from "@snap/runtime";

/**
 * Returns the ref of a snapshot: `<account>/<id>`. An id may contain any character; an account's name must not contain
 * a slash.
 */
export function formatRef(account: string, id: string): string {
  return `${account}/${id}`;
}

/**
 * Splits a ref into its account and the provider's id.
 *
 * @throws {InvalidRequestError} when the string is not a ref.
 */
export function parseRef(ref: string): { account: string; id: string } {
  const text = String(ref);
  const slash = text.indexOf("/");
  const [account, id] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash > 0 && id !== "") return { account, id };
  throw new InvalidRequestError(`A ref must be <account>/<id>, such as production/123, got "${ref}".`);
}
