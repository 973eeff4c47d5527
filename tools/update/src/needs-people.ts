import type { Update } from "./create-update.ts";
import type { TestRun } from "./run-tests.ts";

/** Whether a person has to fix or confirm something before the update can be merged. */
export function needsPeople(update: Update, tests?: TestRun): boolean {
  const { proof, agreement, exposures } = update;
  if (tests?.passed === false) return true;
  return !fits(update) || [proof?.misfits ?? [], agreement.contradictions, exposures].some((list) => list.length > 0);
}

/** Whether our files are still valid for the contract, so that a package can be generated. */
export function fits({ faults, unfit, isByHand }: Update): boolean {
  return faults.length === 0 && unfit.length === 0 && !isByHand;
}
