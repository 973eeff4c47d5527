import type { CreateClient } from "./call-operation.ts";
import { readContract } from "./contract.ts";
import { describeTrials } from "./describe-trials.ts";
import { FAULTS, PAGE_FAULTS } from "./faults.ts";

/** What a provider package exports, as a fault test needs it. */
export interface ClientUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
}

/**
 * Declares the tests of the faults whose outcome depends on what is generated for an operation: whether it is retried,
 * which properties are secret and where its credential may go. {@link describeFaultMatrix} tries the rest once for all.
 */
export function describeFaults({ provider, createClient }: ClientUnderTest): void {
  const faults = FAULTS.filter(({ everyOperation }) => everyOperation);
  const ofLists = PAGE_FAULTS.filter(({ everyOperation }) => everyOperation);
  const trials = readContract(provider).operations.map((operation) => ({
    operation,
    faults,
    pageFaults: operation.pagination ? ofLists : [],
  }));
  describeTrials(createClient, trials);
}
