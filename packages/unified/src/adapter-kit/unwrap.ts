/**
 * Returns the data of a result, or throws its error: as `unwrap` of `@snap/runtime`, for results that a client has just
 * returned. Those of failures create their error themselves.
 */
export function unwrap<Result extends { readonly data?: unknown; readonly error?: unknown }>(
  result: Result,
): Extract<Result, { error?: undefined }>["data"] {
  const { data, error, toError } = result as { data?: unknown; error?: unknown; toError?: () => Error };
  if (error !== undefined) throw toError?.() ?? error;
  return data;
}
