import { InvalidRequestError } from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import type { AppliedStep, PlanError } from "./plan-error.ts";

/** Options of `snap.apply`. */
export interface ApplyOptions extends CallOptions {
  /** Whether to apply a plan that lacks accounts or some of their snapshots. Default: `false`. */
  readonly allowPartial?: boolean;
  /** How many snapshots are deleted at the same time. Default: 4. */
  readonly concurrency?: number;
  /**
   * What happens when snapshots cannot be deleted: `throw` completes the plan, then throws a {@link PlanError};
   * `collect` only reports the failures in the returned steps. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /**
   * Called after each snapshot. A returned promise is awaited. An error that it throws ends the call; then no further
   * deletion is started.
   */
  readonly onStep?: (step: AppliedStep) => void;
}

/**
 * Checks the options of `apply`, because an ignored option may have been meant to keep snapshots.
 *
 * @throws {InvalidRequestError} when an option or its value is unknown.
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

// These are keys of a record: the compiler then reports an option that is missing here.
const OPTIONS: Record<keyof ApplyOptions, true> = {
  allowPartial: true,
  concurrency: true,
  onError: true,
  onStep: true,
  signal: true,
};
