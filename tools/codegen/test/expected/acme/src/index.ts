// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

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
export { createAcmeClient, type AcmeClient, type AcmeClientOptions } from "./client.ts";
export * from "./operations.ts";
export { provenance } from "./provenance.ts";
export type { components, operations, paths } from "./schema.ts";
