import { AbortError, InvalidRequestError, SnapError } from "@snap/runtime";
import { deleteSnapshot } from "../act/delete-snapshot.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import { mergeArrivals } from "../list/merge.ts";
import type { Snapshot } from "../snapshot.ts";
import { type ApplyOptions, checkApplyOptions } from "./apply-options.ts";
import { type AppliedStep, PlanError } from "./plan-error.ts";
import { createProtection } from "./protection.ts";
import { checkPlan, type DeleteStep, isDeleteStep, type RetentionPlan } from "./retention-plan.ts";

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
