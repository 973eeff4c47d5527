import { InvalidRequestError } from "@snap/runtime";

/**
 * Returns the options that a caller passed to an adapter, or none. The contents of any other value, such as a promise
 * that was not awaited, would be ignored. The error does not show the value, which may be a credential.
 *
 * @throws {InvalidRequestError} when the options are not a plain object.
 */
export function optionsOf<Options extends object>(given: Options = {} as Options): Options {
  // As in `isPlainObject`, whose module a program that only lists does not load.
  if ({}.toString.call(given) === "[object Object]") return given;
  throw new InvalidRequestError("`options` must be an object.");
}
