// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import { createMockCloud as createCloud, type MockCloud, type MockCloudOptions } from "@snap/mock";
import { behaviour } from "../mock-behaviour.ts";
import { contract } from "./contract.ts";
import type { Collections } from "./handlers.ts";

export type { MockCloud, MockCloudOptions } from "@snap/mock";
export { contract } from "./contract.ts";
export * from "./handlers.ts";

/** The options of a client with which a mock cloud accepts every request. */
export const clientOptions = { token: "mock", projectId: "4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942", region: "eu01" } as const;

/** Creates an account in memory that behaves like a real one, for tests without a network. */
export function createMockCloud(options: MockCloudOptions<Collections> = {}): MockCloud<Collections> {
  return createCloud<Collections>(contract, behaviour, options);
}
