import { InvalidRequestError } from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import type { AppliedStep, PlanError } from "./plan-error.ts";

/** Options of `snap.apply`. */
export interface ApplyOptions extends CallOptions {
  /** Applies a plan even if accounts, or parts of them, are missing from it. Default: `false`. */
  readonly allowPartial?: boolean;
  /** How many snapshots are deleted at once. Default: 4. */
  readonly concurrency?: number;
  /**
   * What to do when snapshots cannot be deleted. `throw` completes the plan first, then throws a {@link PlanError};
   * `collect` only reports them in the returned steps. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /**
   * Called after each snapshot, and awaited where it is asynchronous. What it throws ends the call; no further
   * deletion is started then.
   */
  readonly onStep?: (step: AppliedStep) => void;
}

/**
 * Checks the options of `apply`: an ignored one may have been meant to spare snapshots.
 *
 * @throws {InvalidRequestError} when an option, or its value, is unknown.
 */
export function checkApplyOptions(options: ApplyOptions): void {
  const { concurrency = 4, onError = "throw", onStep } = options;
  checkOptionNames(options, Object.keys(OPTIONS));
  if (!["collect", "throw"].includes(onError)) refuse("onError", "one of collect, throw", onError);
  if (!(concurrency >= 1)) refuse("concurrency", "a number ≥ 1", concurrency);
  if (onStep && typeof onStep !== "function") refuse("onStep", "a function", onStep);
}

function refuse(option: string, wanted: string, got: unknown): never {
  throw new InvalidRequestError(`\`${option}\` must be ${wanted}, got ${describeValue(got)}.`);
}

// As keys, so that the compiler reports a new one that is missing here.
const OPTIONS: Record<keyof ApplyOptions, true> = {
  allowPartial: true,
  concurrency: true,
  onError: true,
  onStep: true,
  signal: true,
};
