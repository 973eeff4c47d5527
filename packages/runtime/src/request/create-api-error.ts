import { ApiError } from "../errors/api-error.ts";
import type { FailedRequest } from "../errors/snap-error.ts";
import { redact } from "./redact.ts";
import { redactJson } from "./redact-json.ts";
import { type RateLimitReset, readRetryAfter } from "./retry-after.ts";

/** What is known of the request whose response is a failure. */
export interface FailureContext {
  readonly request?: FailedRequest;
  readonly rateLimitReset?: RateLimitReset | undefined;
  /** Strings that must not be shown. */
  readonly secrets?: readonly string[];
  /** Fields that must not be shown. */
  readonly secretFields?: readonly string[] | undefined;
}

/** Creates the error of a failure from its response and body. */
export function createApiError(response: Response, body: unknown, context: FailureContext = {}): ApiError {
  const { request, rateLimitReset, secrets = [], secretFields } = context;
  const { status, headers } = response;
  const { request_id: named } = Object(body) as { request_id?: unknown };
  const id = typeof named === "string" ? named : headers.get("x-request-id");
  const requestId = id === null ? undefined : redact(id, secrets);
  const retryAfter = readRetryAfter(response, rateLimitReset);
  return new ApiError({ status, body: redactJson(body, secrets, secretFields), requestId, retryAfter }, request);
}
