import { InvalidRequestError } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import type { AppliedStep, PlanError } from "./plan-error.ts";

export interface ApplyOptions extends CallOptions {
  /** Applies also a plan that lacks accounts, or parts of them. Default: `false`. */
  readonly allowPartial?: boolean;
  /** How many snapshots are deleted at once. Default: 4. */
  readonly concurrency?: number;
  /**
   * What to do when snapshots fail. `throw` goes through all of the plan first, then throws a {@link PlanError};
   * `collect` only tells in what it gives. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /**
   * Told about every snapshot as soon as it is done with, and waited for where it is asynchronous. What it throws ends
   * the call; no other one is begun then.
   */
  readonly onStep?: (step: AppliedStep) => void;
}

/**
 * Holds the options of `apply` to what they may be: one that is passed over may have been meant to spare snapshots.
 *
 * @throws {InvalidRequestError} when an option, or its value, is unknown.
 */
export function checkApplyOptions(options: ApplyOptions): void {
  const { concurrency = 4, onError = "throw", onStep } = options;
  checkOptionNames(options, Object.keys(OPTIONS));
  const problem =
    (!["collect", "throw"].includes(onError) && `\`onError\`: "${onError}" is unknown: choose from collect, throw`) ||
    (!(concurrency >= 1) && "`concurrency` is no number from 1 on") ||
    (onStep && typeof onStep !== "function" && "`onStep` is no function");
  if (problem) throw new InvalidRequestError(problem);
}

// As keys, so that a new one cannot be forgotten here.
const OPTIONS: Record<keyof ApplyOptions, true> = {
  allowPartial: true,
  concurrency: true,
  onError: true,
  onStep: true,
  signal: true,
};
