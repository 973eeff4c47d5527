import type { CreateClient } from "./call-operation.ts";
import { readContract } from "./contract.ts";
import { describeTrials } from "./describe-trials.ts";
import { FAULTS, PAGE_FAULTS } from "./faults.ts";
import { pageFaultsOf } from "./page-faults-of.ts";

/** The exports of a provider package that a fault test needs. */
export interface ClientUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
}

/**
 * Declares the tests of faults whose outcome depends on the generated data of an operation: retries, secret properties,
 * and the origins that receive its credential. {@link describeFaultMatrix} tests the other faults once.
 */
export function describeFaults({ provider, createClient }: ClientUnderTest): void {
  const faults = FAULTS.filter(({ everyOperation }) => everyOperation);
  const ofLists = PAGE_FAULTS.filter(({ everyOperation }) => everyOperation);
  const trials = readContract(provider).operations.map((operation) => ({
    operation,
    faults,
    pageFaults: pageFaultsOf(operation, ofLists),
  }));
  describeTrials(createClient, trials);
}
