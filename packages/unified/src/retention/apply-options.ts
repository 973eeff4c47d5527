import { type Duration, toMilliseconds } from "@snap/runtime";
import { checkCall } from "../act/check-call.ts";
import type { CallOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import { checkBooleans, checkCallback, checkObject, checkPositive, refuseOption } from "../option-values.ts";
import type { AppliedStep, PlanError } from "./plan-error.ts";
import type { PlanRefusedError } from "./plan-refused-error.ts";

/** A number of deletions, or a share of the planned snapshots such as `"10%"`. */
export type DeletionLimit = number | `${number}%`;

/** How fast the snapshots of one account are deleted. */
export interface AccountPace {
  /** How many snapshots of an account are deleted at the same time. Default: the adapter's `limits`, or else 4. */
  readonly concurrency?: number;
  /** How many requests an account receives in a minute, without retries. Default: the adapter's `limits`. */
  readonly requestsPerMinute?: number;
  /** How many snapshots of an account may be deleted. A plan with more is refused. Default: no limit. */
  readonly maxDeletions?: DeletionLimit;
}

/** Options of `snap.apply`. */
export interface ApplyOptions extends CallOptions {
  /** Whether to apply a plan that lacks accounts or some of their snapshots. Default: `false`. */
  readonly allowPartial?: boolean;
  /** How many accounts are processed in parallel. Default: 32. */
  readonly concurrency?: number;
  /** Whether to check the plan and its limits, and to delete nothing. The result has no steps. Default: `false`. */
  readonly dryRun?: boolean;
  /** The age at which a plan is refused, because the snapshots may have changed. Default: `"24h"`. */
  readonly maxAge?: Duration;
  /**
   * How many snapshots may be deleted. A plan with more deletions is refused with a {@link PlanRefusedError}. Default:
   * no limit.
   */
  readonly maxDeletions?: DeletionLimit;
  /**
   * What happens when snapshots cannot be deleted: `throw` completes the plan, then throws a {@link PlanError};
   * `collect` only reports the failures in the result. Default: `throw`.
   */
  readonly onError?: "collect" | "throw";
  /**
   * Called after each snapshot. A returned promise is awaited. An error that it throws ends the call; then no further
   * deletion is started.
   */
  readonly onStep?: (step: AppliedStep) => void;
  /** Limits for each account. */
  readonly perAccount?: AccountPace;
  /**
   * The age of the listing from which each snapshot is requested again before its deletion, and kept if it has changed.
   * `0` requests every snapshot. Default: `"5m"`.
   */
  readonly recheckAfter?: Duration;
  /** Whether to request each snapshot after its deletion, to verify that it is gone. Default: `true`. */
  readonly verify?: boolean;
}

/**
 * Checks the options of `apply`, because an ignored option may have been meant to keep snapshots.
 *
 * @throws {InvalidRequestError} when an option or its value is unknown.
 */
export function checkApplyOptions(options: ApplyOptions): void {
  checkCall("apply", options, Object.keys(OPTIONS));
  const {
    allowPartial,
    dryRun,
    concurrency = 1,
    maxAge = 0,
    maxDeletions,
    onError = "throw",
    onStep,
    perAccount = {},
    recheckAfter = 0,
    verify,
  } = options;
  checkBooleans({ allowPartial, dryRun, verify });
  if (!["collect", "throw"].includes(onError)) refuseOption("onError", "one of collect, throw", onError);
  checkPositive("concurrency", concurrency);
  checkCallback("onStep", onStep);
  toMilliseconds(maxAge, "maxAge");
  toMilliseconds(recheckAfter, "recheckAfter");
  checkLimit("maxDeletions", maxDeletions);
  checkObject("perAccount", perAccount);
  checkOptionNames(perAccount, Object.keys(PACE));
  checkPositive("perAccount.concurrency", perAccount.concurrency);
  checkPositive("perAccount.requestsPerMinute", perAccount.requestsPerMinute);
  checkLimit("perAccount.maxDeletions", perAccount.maxDeletions);
}

/** Returns the number of deletions that a limit allows for a number of snapshots. */
export function toLimit(limit: DeletionLimit | undefined, snapshots: number): number {
  if (typeof limit === "string") return Math.floor((Number.parseFloat(limit) * snapshots) / 100);
  return limit ?? Number.POSITIVE_INFINITY;
}

function checkLimit(option: string, limit: unknown): void {
  if (limit === undefined || (typeof limit === "number" && limit >= 0)) return;
  if (typeof limit === "string" && /^\d+(?:\.\d+)?%$/.test(limit)) return;
  refuseOption(option, 'a number ≥ 0 or a percentage such as "10%"', limit);
}

// These are keys of a record: the compiler then reports an option that is missing here.
const OPTIONS: Record<keyof ApplyOptions, true> = {
  allowPartial: true,
  concurrency: true,
  dryRun: true,
  maxAge: true,
  maxDeletions: true,
  onError: true,
  onStep: true,
  perAccount: true,
  recheckAfter: true,
  signal: true,
  verify: true,
};
const PACE: Record<keyof AccountPace, true> = { concurrency: true, maxDeletions: true, requestsPerMinute: true };
