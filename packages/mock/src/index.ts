export { createHandlerFactory } from "./create-handler-factory.ts";
export type {
  HandlerChoice,
  HandlerFactory,
  JsonSchema,
  MockContract,
  MockOperation,
  MockParameter,
  MockResponse,
  MockScheme,
} from "./mock-operation.ts";
