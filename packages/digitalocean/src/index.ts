export {
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
} from "./generated/client.ts";
export { type OperationId, operationsById } from "./generated/operations.ts";
export type { components, operations, paths } from "./generated/schema.ts";
