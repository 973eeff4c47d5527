import { ApiError } from "./errors/api-error.ts";
import { SnapError } from "./errors/snap-error.ts";

/** What a call gives, as its types in `client/client-types.ts` tell in detail. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status?: number | undefined;
  readonly response: Response;
}

// On the response, so that a copied result keeps it, and by name, so that any copy of this package finds it.
const FAILURE = Symbol.for("@snap/runtime/failure");

/** Remembers how a failed response becomes an error. */
export function rememberFailure(response: Response, toError: () => Error): void {
  Object.defineProperty(response, FAILURE, { value: toError });
}

/**
 * Returns the data of a result, typed as the spec documents it.
 *
 * @throws {ApiError} when the provider answered a failure.
 * @throws {UnreadableResponseError} when its answer was not the documented JSON.
 */
export function unwrap<Given extends Result>(result: Given): Extract<Given, { error?: undefined }>["data"] {
  const { data, error, response } = result;
  if (SnapError.isInstance(error)) throw error;
  if (response.ok) return data;
  // One made by hand, in a test, has no memory.
  const { [FAILURE]: toError } = response as { [FAILURE]?: () => Error };
  throw toError?.() ?? new ApiError({ status: response.status, body: error });
}
