export type {
  CloudState,
  CreateOptions,
  ErrorFault,
  MockBehaviour,
  MockCall,
  ResourceChanges,
} from "./cloud/behaviour.ts";
export type { MockClock } from "./cloud/clock.ts";
export type { Collection, MockRecord, Where } from "./cloud/collection.ts";
export type { Coverage, CoveredResponse } from "./cloud/coverage.ts";
export { createMockCloud } from "./cloud/create-mock-cloud.ts";
export type { Fault } from "./cloud/fault.ts";
export type { Faults } from "./cloud/faults.ts";
export type { Collections, MockCloud, MockCloudOptions, MockCollection, MockRequest } from "./cloud/mock-cloud.ts";
export type { RateLimit } from "./cloud/rate-limit.ts";
export { inScope, type ScopeValues } from "./cloud/scopes.ts";
export { createHandlerFactory } from "./create-handler-factory.ts";
export type { DocumentedResponse } from "./documented-response.ts";
export type {
  HandlerChoice,
  HandlerFactory,
  JsonSchema,
  MockBody,
  MockContract,
  MockEncoding,
  MockExamples,
  MockJob,
  MockMedia,
  MockOperation,
  MockParameter,
  MockResource,
  MockResponse,
  MockScheme,
  MockScope,
  MockSecurity,
  MockStart,
  MockStyle,
  MockWire,
  WireResponse,
} from "./mock-operation.ts";
export type { Violation } from "./request/violation.ts";
