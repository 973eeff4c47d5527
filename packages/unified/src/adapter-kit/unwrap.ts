/**
 * Returns the data of a result, or throws its error, like `unwrap` of `@snap/runtime`. Only for results that a client
 * has just returned.
 */
export function unwrap<Result extends { readonly data?: unknown; readonly error?: unknown }>(
  result: Result,
): Extract<Result, { error?: undefined }>["data"] {
  const { data, error, toError } = result as { data?: unknown; error?: unknown; toError?: () => Error };
  if (error !== undefined) throw toError?.() ?? error;
  return data;
}
