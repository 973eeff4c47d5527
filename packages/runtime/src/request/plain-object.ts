import { InvalidRequestError } from "../errors/invalid-request-error.ts";

/** Returns whether a value is an object with named values, not a list, map, date, promise or similar. */
export function isPlainObject(value: unknown): value is object {
  return {}.toString.call(value) === "[object Object]";
}

/**
 * Returns the options that a caller passed, or none. The contents of any other value, such as a promise that was not
 * awaited, would be ignored. The error does not show the value, which may be a credential.
 *
 * @throws {InvalidRequestError} when the options are not a plain object.
 */
export function optionsOf<Options extends object>(given: Options = {} as Options): Options {
  if (isPlainObject(given)) return given;
  throw new InvalidRequestError("`options` must be an object.");
}

/** The parameters of a call. */
interface Parameters {
  readonly path?: unknown;
  readonly query?: unknown;
}

/**
 * Returns whether the options of a call and its parameters have named values. Otherwise the code that is loaded on
 * demand rejects the call: what other values contain would be lost.
 */
export function hasPlainParameters(options: { readonly params?: Parameters | null | undefined }): boolean {
  const { params } = options;
  return [options, params ?? {}, params?.path ?? {}, params?.query ?? {}].every(isPlainObject);
}
