import type { CreateClient } from "./call-operation.ts";
import { cellOf } from "./cell-of.ts";
import type { Contract, ContractOperation } from "./contract.ts";
import { describeTrials } from "./describe-trials.ts";
import { FAULTS, type Fault, PAGE_FAULTS } from "./faults.ts";
import { pageFaultsOf } from "./page-faults-of.ts";

// One pagination style represents all, because every page is requested in the same way.
const STYLE = "token";

/**
 * Declares the tests of the fault matrix: one operation of each cell, plus the faults that every operation is tested
 * with.
 */
export function describeFaultMatrix({ operations }: Contract, createClient: CreateClient): void {
  const cells = operations.map(cellOf);
  const trials = operations.map((operation, index) => {
    const isFirst = cells.indexOf(cellOf(operation)) === index;
    return {
      operation,
      faults: isFirst ? faultsFor(operation) : FAULTS.filter(({ everyOperation }) => everyOperation),
      pageFaults: pageFaultsOf(operation, PAGE_FAULTS),
    };
  });
  describeTrials(createClient, trials);
}

function faultsFor({ pagination, authorizations: [authorization] }: ContractOperation): readonly Fault[] {
  if (pagination) return pagination.style === STYLE ? FAULTS : [];
  // The place of a credential matters if it may be displayed or may follow a redirect.
  const isPlain = authorization?.sent.every(
    ({ in: place, value }) => place === "header" && !value.startsWith("Basic "),
  );
  return isPlain ? FAULTS : FAULTS.filter(revealsCredential);
}

function revealsCredential({ replies }: Fault): boolean {
  return /\{request\}|"location":/.test(JSON.stringify(replies));
}
