import { ApiError } from "../errors/api-error.ts";
import type { FailedRequest } from "../errors/snap-error.ts";
import { getPointer } from "../get-pointer.ts";
import { redactJson } from "../redact/redact-json.ts";
import type { Redactor } from "../redact/redactor.ts";
import { type RateLimitReset, readRetryAfter } from "./retry-after.ts";

const LONGEST_ID = 200;

/** How the error of a failed response is created. */
export interface FailureContext {
  readonly request?: FailedRequest;
  readonly rateLimitReset?: RateLimitReset | undefined;
  /** JSON Pointer to the message in the body. */
  readonly errorMessage?: string | undefined;
  /** Removes secrets from the body and the message. */
  readonly redactor?: Redactor | undefined;
  /** Names of secret properties. */
  readonly secrets?: readonly string[] | undefined;
}

/** Creates the error of a failed response from its status, headers and body. */
export function createApiError(response: Response, body: unknown, context: FailureContext = {}): ApiError {
  const { request, rateLimitReset, errorMessage, redactor, secrets } = context;
  const { status, headers } = response;
  const { request_id: named } = Object(body) as { request_id?: unknown };
  const id = typeof named === "string" ? named : (headers.get("x-request-id") ?? headers.get("x-correlation-id"));
  const requestId = id === null ? undefined : (redactor?.redact(id, LONGEST_ID) ?? id);
  const retryAfter = readRetryAfter(response, rateLimitReset);
  const shown = redactJson(body, redactor, secrets);
  const problem = errorMessage && getPointer(shown, errorMessage);
  return new ApiError({ status, body: shown, problem, requestId, retryAfter }, request);
}
