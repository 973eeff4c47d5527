import { InvalidRequestError } from "@snap/runtime";
import type { AccountOutcome } from "../list/outcome.ts";
import type { Snapshot } from "../snapshot.ts";
import { applyRules, type Retained } from "./apply-rules.ts";
import { toIncomplete } from "./incomplete.ts";
import { FAILED_UNCOUNTED, NO_RULE, type PlanStep, type RetentionPlan } from "./retention-plan.ts";
import { checkPolicy, hasRule, type RetentionPolicy } from "./retention-policy.ts";

/** The snapshots to plan: an array of all snapshots, or the listed snapshots with the outcome of each account. */
export type Listed =
  | readonly Snapshot[]
  | { readonly snapshots: readonly Snapshot[]; readonly outcomes: readonly AccountOutcome[] };

/** Options of `planRetention`. */
export interface RetentionOptions {
  /** The time that ages are measured from. Default: now. */
  readonly now?: Date;
  /**
   * Whether to allow a policy without a rule, and a plan that deletes every snapshot. Snapshots that every policy keeps
   * are still kept. Default: `false`.
   */
  readonly allowDeleteAll?: boolean;
}

/**
 * Determines for each snapshot whether a policy keeps it, and why. Sends no request and deletes nothing. The snapshots
 * may be in any order. An array must contain all snapshots.
 *
 * @throws {InvalidRequestError} when the policy is invalid, has no rule, or would delete every snapshot.
 */
export function planRetention(
  listed: Listed,
  policy: RetentionPolicy,
  { now = new Date(), allowDeleteAll = false }: RetentionOptions = {},
): RetentionPlan {
  checkPolicy(policy);
  if (!(now instanceof Date)) throw new InvalidRequestError("`now` must be a valid Date.");
  if (Number.isNaN(now.getTime())) throw new InvalidRequestError("`now` must be a valid Date.");
  if (!allowDeleteAll && !hasRule(policy)) {
    throw new InvalidRequestError(
      "The policy has no rule. Add one, such as `keepLast: 3`, or pass `allowDeleteAll: true` if this is intended.",
    );
  }
  if (!Array.isArray(Reflect.get(Object(listed), "snapshots") ?? listed)) {
    throw new InvalidRequestError("`snapshots` must be an array. List them first, or use `snap.plan`.");
  }
  const { snapshots, outcomes } = "snapshots" in listed ? listed : { snapshots: listed, outcomes: [] };
  const steps = applyRules(snapshots, policy, now.getTime()).map(toStep);
  if (!allowDeleteAll && steps.length > 0 && steps.every(({ action }) => action === "delete")) {
    throw new InvalidRequestError(
      `The policy deletes all ${steps.length} snapshots. Pass \`allowDeleteAll: true\` if this is intended.`,
    );
  }
  // The plan has a copy of the policy, because the caller may change the original.
  const copy = JSON.parse(JSON.stringify(policy)) as RetentionPolicy;
  return { version: 1, now: now.toISOString(), policy: copy, incomplete: toIncomplete(outcomes), steps };
}

function toStep({ snapshot, time, reasons }: Retained): PlanStep {
  const { ref, provider, name, state, sizeBytes, source } = snapshot;
  const createdAt = Number.isNaN(time) ? null : new Date(time).toISOString();
  const facts = { ref, provider, name, state, createdAt, sizeBytes, source };
  if (reasons.length > 0) return { action: "keep", reasons, ...facts };
  const reason = state === "failed" ? FAILED_UNCOUNTED : NO_RULE;
  return { action: "delete", reasons: [reason], ...facts };
}
