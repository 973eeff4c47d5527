import type { PlanStep, RetentionPlan } from "@snap/unified";

/**
 * Splits the plan of an account into plans of about `size` deletions. All steps of a source stay together, because
 * `apply` checks for each source that the snapshot to keep still exists.
 */
export function splitPlan(plan: RetentionPlan, size = 100): RetentionPlan[] {
  const sources = new Map<string, PlanStep[]>();
  for (const step of plan.steps) {
    const source = JSON.stringify(step.source);
    sources.set(source, [...(sources.get(source) ?? []), step]);
  }
  const batches: PlanStep[][] = [];
  let room = 0;
  for (const steps of sources.values()) {
    const deletions = steps.filter(({ action }) => action === "delete").length;
    if (deletions === 0) continue;
    if (room <= 0) {
      batches.push([]);
      room = size;
    }
    batches.at(-1)?.push(...steps);
    room -= deletions;
  }
  return batches.map((steps) => ({ ...plan, steps }));
}
