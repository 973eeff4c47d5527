import { AbortError, InvalidRequestError, SnapError } from "@snap/runtime";
import { loadOnDemand } from "@snap/runtime/helpers";
import { deleteSnapshot } from "../act/delete-snapshot.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import { mergeArrivals } from "../list/merge.ts";
import type { Snapshot } from "../snapshot.ts";
import { type ApplyOptions, checkApplyOptions } from "./apply-options.ts";
import { type AppliedStep, PlanError } from "./plan-error.ts";
import { createProtection } from "./protection.ts";
import { checkPlan, type DeleteStep, isDeleteStep, type RetentionPlan } from "./retention-plan.ts";

const LONGEST_REASON = 500;

/**
 * Deletes the snapshots that a plan selects. Gets each snapshot again first, and keeps it if it has changed. `find`
 * returns the account of a ref, or throws.
 */
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
      `The plan lacks snapshots of ${accounts}. Plan again when all accounts can be listed, or pass \`allowPartial: true\`.`,
    );
  }
  for (const { ref, provider } of plan.steps) {
    const { account, provider: own } = find(ref).adapter;
    if (provider === own) continue;
    throw new InvalidRequestError(
      `The plan was created when account "${account}" was at ${provider}; it is at ${own} now. Create a new plan.`,
    );
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
    throw new AbortError("ended by the caller's signal. Apply the plan again to resume.", { cause: signal.reason });
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
    if (reason !== undefined) {
      const { cleanReceived } = await loadOnDemand();
      return { ref, name, status: "changed", reason: cleanReceived(reason, LONGEST_REASON) };
    }
    const { existed, state } = await deleteSnapshot(adapter, id, ref, call);
    if (state === "deleting") return { ref, name, status: "deleting" };
    return { ref, name, status: existed ? "deleted" : "gone" };
  } catch (error) {
    if (SnapError.isInstance(error) && error.code === "NOT_FOUND") return { ref, name, status: "gone" };
    return { ref, name, status: "failed", error };
  }
}

// Describes how a snapshot differs from its step. An id may belong to a new snapshot, and someone may have renamed a
// snapshot to keep it.
function differences(step: DeleteStep, { ref, createdAt, name, state }: Snapshot): string[] {
  const created = createdAt?.getTime() === Date.parse(step.createdAt);
  return [
    ...(ref === step.ref ? [] : [`its ref is now ${ref}`]),
    ...(state === step.state ? [] : [`its state is now ${state}, not ${step.state}`]),
    ...(created ? [] : [`its creation time is now ${createdAt?.toJSON() ?? "unknown"}`]),
    ...(name === step.name ? [] : [`its name is now ${name}`]),
  ];
}
