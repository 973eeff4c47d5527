// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

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
export { createAzureComputeClient, type AzureComputeClient, type AzureComputeClientOptions } from "./client.ts";
export * from "./operations.ts";
export { provenance } from "./provenance.ts";
export type { components, operations, paths } from "./schema.ts";
export { traits } from "./traits.ts";
