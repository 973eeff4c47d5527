// What a program that only lists does not need: loaded on first use. It is one module, because each module that is loaded
// by itself makes bundlers cut what it shares with others into further chunks, and those weigh more than they save.
// The client too, so that bundlers put all that the runtime shares into one chunk, which weighs less than several.
export { createApiClient, waitFor } from "@snap/runtime";
export { createSnapshot } from "./create-snapshot.ts";
export { deleteSnapshot } from "./delete-snapshot.ts";
export { following } from "./doubt.ts";
export { findMade } from "./find-made.ts";
export { restoreSnapshot } from "./restore-snapshot.ts";
export { applyPlan } from "./retention/apply-plan.ts";
export { planListing } from "./retention/plan-listing.ts";
export { summarize } from "./retention/summarize.ts";
export { sortArrivals } from "./sort-arrivals.ts";
export { waitUntilGone, waitUntilReady } from "./wait-until.ts";
