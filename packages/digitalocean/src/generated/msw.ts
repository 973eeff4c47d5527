// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import { createMockCloud as createCloud, type MockCloud, type MockCloudOptions } from "@snap/mock";
import { behaviour } from "../mock-behaviour.ts";
import { type Collections, contract } from "./contract.ts";

export type { MockCloud, MockCloudOptions } from "@snap/mock";
export * from "./handlers.ts";
export { type Collections, contract } from "./contract.ts";

/** Creates an account in memory that behaves like one at the provider: for your tests, without a network. */
export function createMockCloud(options: MockCloudOptions<Collections> = {}): MockCloud<Collections> {
  return createCloud<Collections>(contract, behaviour, options);
}
