export { PlanError } from "./apply-plan.ts";
export { formatPlan } from "./format-plan.ts";
export { type Listed, planRetention, type RetentionOptions } from "./plan-retention.ts";
