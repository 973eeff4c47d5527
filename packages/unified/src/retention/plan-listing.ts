import type { ListOptions } from "../list/list-options.ts";
import type { Listing } from "../list/listing.ts";
import type { Snapshot } from "../snapshot.ts";
import { planRetention, type RetentionOptions } from "./plan-retention.ts";
import type { RetentionPlan } from "./retention-plan.ts";
import type { RetentionPolicy } from "./retention-policy.ts";

/**
 * Options of `snap.plan`: those of planning and of the listing. The plan contains and counts only the listed snapshots.
 */
export interface PlanOptions extends RetentionOptions, Omit<ListOptions, "from" | "onError" | "order"> {}

/** Lists snapshots, and plans which of them to keep. */
export async function planListing(
  list: (options: ListOptions) => Listing<Snapshot>,
  policy: RetentionPolicy,
  { now = new Date(), allowDeleteAll = false, ...query }: PlanOptions,
): Promise<RetentionPlan> {
  const retention = { now, allowDeleteAll };
  // Reject an invalid policy before any request.
  planRetention([], policy, retention);
  const listing = list({ ...query, onError: "collect" });
  const snapshots: Snapshot[] = [];
  for await (const snapshot of listing) snapshots.push(snapshot);
  return planRetention({ snapshots, outcomes: listing.outcomes }, policy, retention);
}
