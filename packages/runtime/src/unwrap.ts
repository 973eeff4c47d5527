import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { SnapError } from "./errors/snap-error.ts";
import { loaded } from "./redact/redact-url.ts";
import { sentSecrets } from "./redact/sent-secrets.ts";
import { createApiError } from "./request/create-api-error.ts";

/** The result of a call. The types in `client/client-types.ts` describe it in detail. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status?: number | undefined;
  readonly response: Response;
  /**
   * Creates the error for a failed result. The error names the request and contains no secret. The property is not
   * enumerable.
   */
  readonly toError?: () => Error;
}

/**
 * Returns the data of a result, typed as the spec documents it.
 *
 * @throws {ApiError} when the response is a failure.
 * @throws {UnreadableResponseError} when the response does not match the spec.
 */
export function unwrap<Given extends Result>(result: Given): Extract<Given, { error?: undefined }>["data"] {
  const { data, error, response, toError } = Object(result) as Result;
  if (SnapError.isInstance(error)) throw error;
  // For example a promise that was not awaited.
  if (!response)
    throw new InvalidRequestError("The argument of `unwrap` must be the result of a call. Await the call.");
  if (response.ok) return data;
  // A copied result, or one that a test creates by hand, has no `toError`.
  throw toError?.() ?? createApiError(response, error, { redactor: loaded.redactorOf?.(sentSecrets) });
}
