export { asListing } from "./as-listing.ts";
export type { AttemptEvent } from "./attempt-event.ts";
export type { AccountTraits, RequestLimits, SnapshotCapabilities } from "./client/account-traits.ts";
export type { ClientDefinition, ClientOptions, Wire } from "./client/client-definition.ts";
export type { ApiClient, ApiMethod, ApiResult, CallInit, CallOptions, HttpMethod } from "./client/client-types.ts";
export { createApiClient } from "./client/create-api-client.ts";
export type { JobDescription, StartedJobs } from "./client/job-description.ts";
export type { BinaryBody, ServerSentEvent } from "./client/media-types.ts";
export type {
  MergedOptions,
  Middleware,
  MiddlewareCallbackParams,
  MiddlewareRequestParams,
} from "./client/middleware.ts";
export {
  bodyOperation,
  type Listing,
  type ListOperation,
  type ListOptions,
  listOperation,
  nestedOperation,
  type Operation,
  operation,
} from "./client/operation-function.ts";
export type {
  InputBody,
  InputOf,
  InputPlaces,
  ItemOf,
  NestedInputOf,
  OutputOf,
  WholeInputOf,
} from "./client/operation-input.ts";
export type {
  Bodies,
  OperationTraits,
  ParameterStyle,
  PartEncoding,
  Streams,
  Styles,
  WireShape,
} from "./client/operation-traits.ts";
export type { DocumentedHeaders, DocumentedResponse, FailureOf, ParseAs, SuccessOf } from "./client/operation-types.ts";
export type { PagedList, PageRead, Pagination, Paging } from "./client/pagination.ts";
export type {
  BodySerializer,
  HeadersOptions,
  PathSerializer,
  QuerySerializer,
  QuerySerializerOptions,
  RequestOptions,
} from "./client/request-options.ts";
export type { Scope } from "./client/scope.ts";
export type { Security, SecurityScheme } from "./client/security.ts";
export type { RequestToSign, Sign, Signature, SignedRequest, SigningCredentials } from "./client/signing.ts";
export type {
  ScopeDescription,
  SnapshotCall,
  SnapshotChange,
  SnapshotDescription,
  SnapshotFields,
  SnapshotIds,
  SnapshotMeaning,
  SnapshotPlaces,
  SnapshotValues,
  SourceDescription,
} from "./client/snapshot-description.ts";
export type { CollectOptions } from "./collect.ts";
export { type Duration, toMilliseconds } from "./duration.ts";
export { AbortError } from "./errors/abort-error.ts";
export { ApiError } from "./errors/api-error.ts";
export { type ApiErrorOf, isApiErrorOf } from "./errors/api-error-of.ts";
export { type CanonicalCode, toCanonicalCode } from "./errors/canonical-code.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { CredentialError } from "./errors/credential-error.ts";
export { InvalidRequestError } from "./errors/invalid-request-error.ts";
export { RedirectError } from "./errors/redirect-error.ts";
export { type FailedRequest, SnapError, type SnapErrorDetails } from "./errors/snap-error.ts";
export type { Started, StartedJob } from "./errors/started.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
export { UnreadableResponseError } from "./errors/unreadable-response-error.ts";
export { WaitFailedError } from "./errors/wait-failed-error.ts";
export { getPointer } from "./get-pointer.ts";
export type { Known } from "./known.ts";
export type { Page, Pages, PaginateInit } from "./paginate.ts";
export type { WaitHandle, Waiting, WaitOptions, WaitOutcome, WaitStep } from "./poll-until-done.ts";
export type { Credential } from "./request/credential.ts";
export { readEnvironment } from "./request/read-environment.ts";
export type { Retry, RetryOptions } from "./request/retry.ts";
export type { RateLimitReset } from "./request/retry-after.ts";
export { unwrap } from "./unwrap.ts";
export { waitFor } from "./wait-for.ts";
