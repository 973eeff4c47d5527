// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

export {
  AbortError,
  ApiError,
  type ApiErrorOf,
  type AttemptEvent,
  type CallOptions,
  ConnectionError,
  CredentialError,
  InvalidRequestError,
  isApiErrorOf,
  type Listing,
  type ListOptions,
  RedirectError,
  type RetryOptions,
  SnapError,
  TimeoutError,
  UnexpectedResponseError,
  UnreadableResponseError,
  unwrap,
  WaitFailedError,
  waitFor,
} from "@snap/runtime";
export { createE2BClient, type E2BClient, type E2BClientOptions } from "./client.ts";
export * from "./operations.ts";
export { provenance } from "./provenance.ts";
export type { components, operations, paths } from "./schema.ts";
export { traits } from "./traits.ts";
