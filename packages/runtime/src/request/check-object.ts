import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { isPlainObject } from "./plain-object.ts";

/**
 * Validates that a value, if given, has named values. The contents of any other value would be ignored.
 *
 * @throws {InvalidRequestError} for any value except a plain object, `null` and `undefined`.
 */
export function checkObject(value: unknown, what: string): void {
  if (isPlainObject(value ?? {})) return;
  const type = {}.toString.call(value).slice(8, -1);
  // The value itself may be a secret, for example a credential that is passed instead of options.
  throw new InvalidRequestError(`${what} must be a plain object, got a value of type ${type}.`);
}
