export { AbortError } from "./abort-error.ts";
export type {
  ApiClient,
  ApiMethod,
  ApiResult,
  CallInit,
  FailureOf,
  HttpMethod,
  SuccessOf,
} from "./api-client.ts";
export { ApiError, type ApiErrorOf, isApiErrorOf } from "./api-error.ts";
export type { AttemptEvent } from "./attempt-event.ts";
export { type CanonicalCode, toCanonicalCode } from "./canonical-code.ts";
export type { ClientDefinition, ClientOptions } from "./client-definition.ts";
export { ConnectionError } from "./connection-error.ts";
export type { Credential, SecurityScheme } from "./credential.ts";
export { CredentialError } from "./credential-error.ts";
export { InvalidRequestError } from "./invalid-request-error.ts";
export type { Known } from "./known.ts";
export { createApiClient } from "./openapi-client.ts";
export type { OperationRecord, Pagination } from "./operation.ts";
export type { Page, Pages, PaginateInit } from "./paginate.ts";
export { readEnvironment } from "./read-environment.ts";
export { RedirectError } from "./redirect-error.ts";
export type { RateLimitReset, RetryOptions } from "./retry.ts";
export { type FailedRequest, SnapError, type SnapErrorDetails } from "./snap-error.ts";
export { TimeoutError } from "./timeout-error.ts";
export { UnexpectedResponseError } from "./unexpected-response-error.ts";
export { UnreadableResponseError } from "./unreadable-response-error.ts";
export { unwrap } from "./unwrap.ts";
export { WaitFailedError } from "./wait-failed-error.ts";
export { type WaitHandle, type Waiting, type WaitOptions, type WaitStep, waitFor } from "./wait-for.ts";
