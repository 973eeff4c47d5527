export { CreateAllAbortError, CreateAllError } from "../create-all/create-all-error.ts";
export { type FormatPlanOptions, formatPlan } from "./format-plan.ts";
export { PlanAbortError, PlanError } from "./plan-error.ts";
export { PlanRefusedError } from "./plan-refused-error.ts";
export { type Listed, planRetention, type RetentionOptions } from "./plan-retention.ts";
export { planTotals } from "./plan-totals.ts";
