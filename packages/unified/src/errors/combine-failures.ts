import { AggregateSnapError } from "./aggregate-snap-error.ts";

/** Returns one error for the failures of some of the lists of an account. */
export function combineFailures(failures: readonly unknown[], count: number): unknown {
  const codes = new Set(failures.map((error) => Object(error).code));
  // If all lists fail for the same reason, such as an invalid credential, the first error names this reason.
  if (failures.length === 1 || (codes.size === 1 && failures.length === count)) return failures[0];
  return new AggregateSnapError(`${failures.length} of ${count} lists failed.`, failures, {});
}
