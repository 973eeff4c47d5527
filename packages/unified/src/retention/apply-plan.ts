import { AbortError, InvalidRequestError, SnapError } from "@snap/runtime";
import type { Adapter, CallOptions } from "../adapter.ts";
import { deleteSnapshot } from "../delete-snapshot.ts";
import { mergeArrivals } from "../merge.ts";
import { SeveralError } from "../several-error.ts";
import type { Snapshot } from "../snapshot.ts";
import { checkApplyOptions } from "./check-apply-options.ts";
import { createProtection } from "./protection.ts";
import { checkPlan, type DeleteStep, isDeleteStep, type RetentionPlan } from "./retention-plan.ts";

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

/** What became of a snapshot that was to be deleted. */
export interface AppliedStep {
  readonly ref: string;
  readonly name: string | null;
  /**
   * - `deleted`: it was there, and is gone
   * - `deleting`: its provider is at it; wait with `waitUntilGone`
   * - `gone`: it was gone already
   * - `changed`: it is no longer what was planned, and was kept; see `reason`
   * - `failed`: see `error`; it may still be there
   */
  readonly status: "changed" | "deleted" | "deleting" | "failed" | "gone";
  /** Why it was kept. */
  readonly reason?: string;
  readonly error?: unknown;
}

/** Thrown at the end of a plan when snapshots failed; its `code` is that of all of its `errors`, where they share one. */
export class PlanError extends SeveralError {
  static override readonly kind = "PlanError";
  /** What became of each snapshot, also of those that did not fail. */
  declare readonly steps: readonly AppliedStep[];

  constructor(steps: readonly AppliedStep[]) {
    const errors = steps.flatMap(({ status, error }) => (status === "failed" ? [error] : []));
    super(`${errors.length} of ${steps.length} snapshots could not be deleted: apply the plan again.`, errors, {
      steps,
    });
  }
}

/** Deletes what a plan says, after another look at each snapshot. `find` gives the account of a ref, or throws. */
export async function applyPlan(
  plan: RetentionPlan,
  find: (ref: string) => { adapter: Adapter; id: string },
  options: ApplyOptions,
): Promise<AppliedStep[]> {
  const { allowPartial = false, concurrency = 4, onError = "throw", onStep, signal } = options;
  checkPlan(plan);
  checkApplyOptions(options);
  if (!allowPartial && plan.incomplete.length > 0) {
    const accounts = plan.incomplete.map(({ account }) => account).join(", ");
    throw new InvalidRequestError(
      `the plan lacks snapshots of ${accounts}: plan again when all can be listed, or apply with \`allowPartial: true\``,
    );
  }
  for (const { ref, provider } of plan.steps) {
    const { account, provider: own } = find(ref).adapter;
    if (provider === own) continue;
    throw new InvalidRequestError(`the plan has "${account}" at ${provider}; here it is at ${own}: make it anew`);
  }
  const protection = createProtection(plan.policy);
  const call: CallOptions = { signal };
  const sources = plan.steps.filter(isDeleteStep).map(
    (step) =>
      async function* () {
        if (!signal?.aborted) yield await applyStep(step, find(step.ref), protection, call);
      },
  );
  const steps: AppliedStep[] = [];
  for await (const step of mergeArrivals(sources, concurrency)) {
    steps.push(step);
    await onStep?.(step);
  }
  if (signal?.aborted) {
    throw new AbortError("ended by the caller's signal: apply the plan again to go on", { cause: signal.reason });
  }
  if (onError === "throw" && steps.some(({ status }) => status === "failed")) throw new PlanError(steps);
  return steps;
}

async function applyStep(
  step: DeleteStep,
  { adapter, id }: { adapter: Adapter; id: string },
  protection: (snapshot: Snapshot) => string[],
  call: CallOptions,
): Promise<AppliedStep> {
  const { ref, name } = step;
  try {
    const snapshot = await adapter.get(id, call);
    if (snapshot.state === "deleting") return { ref, name, status: "deleting" };
    const [reason] = [...differences(step, snapshot), ...protection(snapshot)];
    if (reason !== undefined) return { ref, name, status: "changed", reason };
    const { existed, state } = await deleteSnapshot(adapter, id, ref, call);
    if (state === "deleting") return { ref, name, status: "deleting" };
    return { ref, name, status: existed ? "deleted" : "gone" };
  } catch (error) {
    if (SnapError.isInstance(error) && error.code === "NOT_FOUND") return { ref, name, status: "gone" };
    return { ref, name, status: "failed", error };
  }
}

// An id may be given again, and a snapshot be renamed because it is to stay.
function differences(step: DeleteStep, { ref, createdAt, name, state }: Snapshot): string[] {
  const created = createdAt?.getTime() === Date.parse(step.createdAt);
  return [
    ...(ref === step.ref ? [] : [`it is ${ref} now`]),
    ...(state === step.state ? [] : [`it is ${state} now, not ${step.state}`]),
    ...(created ? [] : [`it was made at another time: ${createdAt?.toJSON() ?? "unknown"}`]),
    ...(name === step.name ? [] : [`it has another name: ${name}`]),
  ];
}
