export type { ApiClient, ApiMethod, ApiResult, CallInit, HttpMethod } from "./api-client.ts";
export type { Credential, SecurityScheme } from "./credential.ts";
export { CredentialError } from "./credential-error.ts";
export type { Known } from "./known.ts";
export {
  type ClientDefinition,
  type ClientOptions,
  createApiClient,
} from "./openapi-client.ts";
export type { OperationRecord, Pagination } from "./operation.ts";
export { readEnvironment } from "./read-environment.ts";
export { UnreadableResponseError } from "./unreadable-response-error.ts";
