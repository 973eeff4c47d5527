// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

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
export { createDaytonaClient, type DaytonaClient, type DaytonaClientOptions } from "./client.ts";
export * from "./operations.ts";
export { provenance } from "./provenance.ts";
export type { components, operations, paths } from "./schema.ts";
export { traits } from "./traits.ts";
