export { formatPlan } from "./format-plan.ts";
export { PlanError } from "./plan-error.ts";
export { type Listed, planRetention, type RetentionOptions } from "./plan-retention.ts";
