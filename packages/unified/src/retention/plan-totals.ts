import { checkOptionNames } from "../check-option-names.ts";
import { checkObject } from "../option-values.ts";
import { type GroupedInventory, Totals } from "./inventory.ts";
import { checkPrices } from "./price.ts";
import { checkPlan, isDeleteStep, type PlanStep, type RetentionPlan } from "./retention-plan.ts";
import type { SummaryOptions } from "./summarize.ts";

/**
 * Returns the number and size of the snapshots that a plan deletes, in total, and by provider, account, source, kind,
 * tag and region. With `prices`, also what the deletions could save in a month.
 *
 * @throws {InvalidRequestError} when the plan or a price is invalid.
 */
export function planTotals(plan: RetentionPlan, options: SummaryOptions = {}): GroupedInventory {
  checkPlan(plan);
  checkObject("options", options);
  checkOptionNames(options, ["prices"]);
  const { prices = [] } = options;
  checkPrices(prices);
  return sumSteps(plan.steps.filter(isDeleteStep), prices);
}

/** Sums up steps of a plan. */
export function sumSteps(steps: readonly PlanStep[], prices: SummaryOptions["prices"] = []): GroupedInventory {
  const totals = new Totals(prices);
  for (const step of steps) {
    const createdAt = step.createdAt === null ? null : new Date(step.createdAt);
    totals.add({ ...step, account: accountOf(step), createdAt });
  }
  return totals.sum();
}

/** Returns the name of a step's account. */
export function accountOf({ ref }: PlanStep): string {
  return ref.slice(0, ref.indexOf("/"));
}
