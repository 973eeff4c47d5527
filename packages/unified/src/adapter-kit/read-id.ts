import { UnexpectedResponseError } from "@snap/runtime";
import { toId } from "./find-jobs.ts";

/**
 * Returns the id of a resource that a response reports, as a string.
 *
 * @throws {UnexpectedResponseError} when the value is not an id.
 */
export function readId(value: unknown, what: string): string {
  const id = toId(value);
  if (id) return id;
  throw new UnexpectedResponseError(`The response has no ${what} with an id.`);
}
