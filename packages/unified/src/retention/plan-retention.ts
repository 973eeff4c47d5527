import { InvalidRequestError } from "@snap/runtime";
import type { AccountOutcome } from "../list/outcome.ts";
import type { Snapshot } from "../snapshot.ts";
import { type Held, holdSnapshots } from "./hold-snapshots.ts";
import { toIncomplete } from "./incomplete.ts";
import { FAILED_UNCOUNTED, NO_RULE, type PlanStep, type RetentionPlan } from "./retention-plan.ts";
import { checkPolicy, hasRule, type RetentionPolicy } from "./retention-policy.ts";

/** What was listed: all snapshots, or those that came and how the listing of each account went. */
export type Listed =
  | readonly Snapshot[]
  | { readonly snapshots: readonly Snapshot[]; readonly outcomes: readonly AccountOutcome[] };

export interface RetentionOptions {
  /** The moment that ages are told by. Default: now. */
  readonly now?: Date;
  /**
   * Plans also when the policy has no rule, and when nothing at all is left. What every policy keeps, it still keeps.
   * Default: `false`.
   */
  readonly allowDeleteAll?: boolean;
}

/**
 * Says for each snapshot whether a policy keeps it, and why. It asks nobody and changes nothing; the order of what was
 * listed does not matter, and an array is taken for all that there is.
 *
 * @throws {InvalidRequestError} when the policy cannot be read, has no rule, or leaves nothing.
 */
export function planRetention(
  listed: Listed,
  policy: RetentionPolicy,
  { now = new Date(), allowDeleteAll = false }: RetentionOptions = {},
): RetentionPlan {
  checkPolicy(policy);
  if (!(now instanceof Date)) throw new InvalidRequestError("`now` is no Date");
  if (Number.isNaN(now.getTime())) throw new InvalidRequestError("`now` is a Date that holds no time");
  if (!allowDeleteAll && !hasRule(policy)) {
    throw new InvalidRequestError(
      "the policy has no rule: add one, such as `keepLast: 3`; if this is meant, plan with `allowDeleteAll: true`",
    );
  }
  if (!Array.isArray(Reflect.get(Object(listed), "snapshots") ?? listed)) {
    throw new InvalidRequestError("the snapshots are no array: list them first, or use `snap.plan`");
  }
  const { snapshots, outcomes } = "snapshots" in listed ? listed : { snapshots: listed, outcomes: [] };
  const steps = holdSnapshots(snapshots, policy, now.getTime()).map(toStep);
  if (!allowDeleteAll && steps.length > 0 && steps.every(({ action }) => action === "delete")) {
    throw new InvalidRequestError(
      `the policy deletes all ${steps.length} snapshots: if this is meant, plan with \`allowDeleteAll: true\``,
    );
  }
  // A copy, which is JSON and which nobody changes later.
  const copy = JSON.parse(JSON.stringify(policy)) as RetentionPolicy;
  return { version: 1, now: now.toISOString(), policy: copy, incomplete: toIncomplete(outcomes), steps };
}

function toStep({ snapshot, time, reasons }: Held): PlanStep {
  const { ref, provider, name, state, sizeBytes, source } = snapshot;
  const createdAt = Number.isNaN(time) ? null : new Date(time).toISOString();
  const facts = { ref, provider, name, state, createdAt, sizeBytes, source };
  if (reasons.length > 0) return { action: "keep", reasons, ...facts };
  const reason = state === "failed" ? FAILED_UNCOUNTED : NO_RULE;
  return { action: "delete", reasons: [reason], ...facts };
}
