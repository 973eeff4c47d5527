import type { ListOptions } from "../list/list-options.ts";
import type { Listing } from "../list/listing.ts";
import type { Snapshot } from "../snapshot.ts";
import { planRetention, type RetentionOptions } from "./plan-retention.ts";
import type { RetentionPlan } from "./retention-plan.ts";
import type { AnyPolicy } from "./tiers.ts";

/**
 * Options of `snap.plan`: those of planning and of the listing. The plan contains and counts only the listed snapshots.
 */
export interface PlanOptions
  extends Omit<RetentionOptions, "listedAt">,
    Omit<ListOptions, "from" | "onError" | "order"> {}

/** Lists snapshots, and plans which of them to keep. */
export async function planListing(
  list: (options: ListOptions) => Listing<Snapshot>,
  policy: AnyPolicy,
  { now = new Date(), allowDeleteAll = false, allowEmptySource = false, sources = [], ...query }: PlanOptions,
): Promise<RetentionPlan> {
  const retention = { now, allowDeleteAll, allowEmptySource, sources };
  // Reject an invalid policy before any request.
  planRetention([], policy, retention);
  const listedAt = new Date();
  const listing = list({ ...query, onError: "collect" });
  const snapshots: Snapshot[] = [];
  for await (const snapshot of listing) snapshots.push(snapshot);
  return planRetention({ snapshots, outcomes: listing.outcomes }, policy, { ...retention, listedAt });
}
