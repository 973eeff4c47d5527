import { stringify } from "yaml";
import type { Change } from "../../src/diff/change.ts";
import { type Comparison, compareSpecs } from "../../src/diff/compare-specs.ts";
import { readContract } from "../../src/diff/read-contract.ts";

/** The changes between two documents. */
export function compare(from: object, to: object): Comparison {
  return compareSpecs(readContract(stringify(from), "from.yaml"), readContract(stringify(to), "to.yaml"));
}

export function verdictOf({ changes }: Comparison, withDirection = true): string[] {
  return changes
    .map(({ code, direction, effect }) => (withDirection ? `${effect} ${direction} ${code}` : `${effect} ${code}`))
    .sort();
}

/** The only change between two documents. */
export function onlyChange(comparison: Comparison): Change {
  const [change, ...more] = comparison.changes;
  if (!change || more.length > 0) throw new Error(`expected one change, got ${JSON.stringify(comparison.changes)}`);
  return change;
}
