export {
  AbortError,
  ApiError,
  type ApiErrorOf,
  type AttemptEvent,
  ConnectionError,
  CredentialError,
  InvalidRequestError,
  isApiErrorOf,
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
export {
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
} from "./generated/client.ts";
export { type OperationId, operationsById } from "./generated/operations.ts";
export { provenance } from "./generated/provenance.ts";
export type { components, operations, paths } from "./generated/schema.ts";
