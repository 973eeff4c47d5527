/** Returns whether a value is an object with named values, not a list, map, date, promise or similar. */
export function isPlainObject(value: unknown): value is object {
  return {}.toString.call(value) === "[object Object]";
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
