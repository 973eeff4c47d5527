import type { Collections, MockContract } from "@snap/mock";
import { describeConformance } from "@snap/unified/testing";
import { describe, it } from "vitest";
import type { CreateClient } from "./call-operation.ts";
import { toConformanceSubjects } from "./conformance-subject.ts";
import { describeContract } from "./describe-contract.ts";
import { type CloudUnderTest, describeCoverage } from "./describe-coverage.ts";
import { describeFaults } from "./describe-faults.ts";
import { describeMockCloud, type MockCloudUnderTest } from "./describe-mock-cloud.ts";
import { describeOptions } from "./describe-options.ts";
import { describeTrouble } from "./describe-trouble.ts";
import { readServerOptions } from "./read-server-options.ts";
import type { Subject } from "./subject.ts";

/** The exports of a provider package, and its subject. */
export interface ProviderUnderTest<Kept extends Collections> {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
  /** The module `./msw`. */
  readonly msw: {
    readonly contract: MockContract;
    readonly createMockCloud: CloudUnderTest<Kept>["createMockCloud"] & MockCloudUnderTest["createMockCloud"];
  };
  readonly subject: Subject<Kept>;
}

/** Declares all tests that provider packages share. */
export function describeProvider<Kept extends Collections>(test: ProviderUnderTest<Kept>): void {
  const { provider, msw, subject } = test;
  // Tests pass the parameters of a path, but not the variables of the URL of the API.
  const servers = readServerOptions(provider);
  const createClient: CreateClient = (options) => test.createClient({ ...servers, ...options });
  const createMockCloud = withShortStacks(msw.createMockCloud);
  const { situations = [] } = subject;
  describe("the client and the handlers", () => describeContract({ provider, createClient, msw }));
  describe("the mock cloud", () => describeMockCloud({ provider, createClient, createMockCloud }));
  describe("a client or an adapter", () => describeOptions({ createClient: test.createClient, subject }));
  describe("documented statuses", () => describeCoverage({ provider, createClient, createMockCloud, situations }));
  describe("faults of the network", () => describeFaults({ provider, createClient }));
  if (subject.adapter) {
    const subjects = toConformanceSubjects<Kept>(provider, createMockCloud, subject, msw.contract.wire);
    describe("the adapter", () => {
      for (const each of subjects) describeConformance(each, { describe, it });
    });
    describe("trouble at the provider", () => {
      describeTrouble({ provider, contract: msw.contract, createMockCloud, subject });
    });
  }
}

// msw reads the stack of each handler that is created, and Vitest makes stacks of 100 frames: both together take longer
// than creating the mock cloud.
function withShortStacks<Create extends (...parameters: never[]) => unknown>(create: Create): Create {
  return new Proxy(create, {
    apply(target, self, parameters) {
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = 1;
      try {
        return Reflect.apply(target, self, parameters);
      } finally {
        Error.stackTraceLimit = stackTraceLimit;
      }
    },
  });
}
