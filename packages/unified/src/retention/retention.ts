export { applyPlan } from "./apply-plan.ts";
export { planListing } from "./plan-listing.ts";
export { summarize } from "./summarize.ts";
