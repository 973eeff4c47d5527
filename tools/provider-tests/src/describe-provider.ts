import type { Collections } from "@snap/mock";
import { describe } from "vitest";
import type { CreateClient } from "./call-operation.ts";
import { describeContract } from "./describe-contract.ts";
import { type CloudUnderTest, describeCoverage } from "./describe-coverage.ts";
import { describeFaults } from "./describe-faults.ts";
import { describeMockCloud, type MockCloudUnderTest } from "./describe-mock-cloud.ts";
import type { Situation } from "./situations.ts";

/** The exports of a provider package, and the parts that only its API needs. */
export interface ProviderUnderTest<Kept extends Collections> {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
  /** The module `./msw`. */
  readonly msw: {
    readonly createMockCloud: CloudUnderTest<Kept>["createMockCloud"] & MockCloudUnderTest["createMockCloud"];
  };
  /** Situations that make operations return documented statuses, where they differ from the common ones. */
  readonly situations: readonly Situation<Kept>[];
}

/** Declares all tests that provider packages share. */
export function describeProvider<Kept extends Collections>(test: ProviderUnderTest<Kept>): void {
  const { provider, createClient, msw, situations } = test;
  const { createMockCloud } = msw;
  describe("the client and the handlers", () => describeContract({ provider, createClient, msw }));
  describe("the mock cloud", () => describeMockCloud({ provider, createClient, createMockCloud }));
  describe("documented statuses", () => describeCoverage({ provider, createClient, createMockCloud, situations }));
  describe("faults of the network", () => describeFaults({ provider, createClient }));
}
