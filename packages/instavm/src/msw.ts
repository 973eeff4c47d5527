import { createMockCloud as createCloud, type MockCloud, type MockCloudOptions } from "@snap/mock";
import { type Collections, contract } from "./generated/handlers.ts";
import { behaviour } from "./mock-behaviour.ts";

export type { MockCloud, MockCloudOptions } from "@snap/mock";
export * from "./generated/handlers.ts";

/** Creates an account in memory that behaves like one at the provider: for your tests, without a network. */
export function createMockCloud(options: MockCloudOptions<Collections> = {}): MockCloud<Collections> {
  return createCloud<Collections>(contract, behaviour, options);
}
