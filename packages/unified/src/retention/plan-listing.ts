import { checkCall } from "../act/check-call.ts";
import type { ListOptions } from "../list/list-options.ts";
import type { Listing } from "../list/listing.ts";
import type { Snapshot } from "../snapshot.ts";
import type { TypedSourceListing } from "../sources/list-sources.ts";
import type { Source } from "../sources/source.ts";
import type { SourceOptions } from "../sources/source-listing.ts";
import { type KnownSources, planRetention, type RetentionOptions } from "./plan-retention.ts";
import type { RetentionPlan } from "./retention-plan.ts";
import { type AnyPolicy, hasOrphanRules } from "./tiers.ts";

/**
 * Options of `snap.plan`: those of planning and of the listing. The plan contains and counts only the listed snapshots.
 */
export interface PlanOptions
  extends Omit<RetentionOptions, "listedAt">,
    Omit<ListOptions, "from" | "onError" | "order"> {}

/** Lists snapshots, and plans which of them to keep. */
export async function planListing(
  list: (options: ListOptions) => Listing<Snapshot>,
  listSources: (options: SourceOptions) => TypedSourceListing,
  policy: AnyPolicy,
  options: PlanOptions | null | undefined,
): Promise<RetentionPlan> {
  const {
    now = new Date(),
    allowDeleteAll = false,
    allowEmptySource = false,
    sources,
    ...query
  } = checkCall("plan", options, Object.keys(OPTIONS));
  const retention = { now, allowDeleteAll, allowEmptySource, ...(sources !== undefined && { sources }) };
  // Reject an invalid policy before any request.
  planRetention([], policy, retention);
  const listedAt = new Date();
  const listing = list({ ...query, onError: "collect" });
  const snapshots: Snapshot[] = [];
  for await (const snapshot of listing) snapshots.push(snapshot);
  // The sources are listed after the snapshots: otherwise, the source of a new snapshot could seem to be missing.
  const known = sources ?? (hasOrphanRules(policy) ? await readSources(listSources, snapshots, query) : []);
  const listed = { snapshots, outcomes: listing.outcomes };
  return planRetention(listed, policy, { ...retention, sources: known, listedAt });
}

// These are keys of a record: the compiler then reports an option that is missing here.
const OPTIONS: Record<keyof PlanOptions, true> = {
  account: true,
  allowDeleteAll: true,
  allowEmptySource: true,
  concurrency: true,
  name: true,
  newerThan: true,
  now: true,
  olderThan: true,
  provider: true,
  region: true,
  signal: true,
  source: true,
  sources: true,
  state: true,
  tags: true,
};

// Returns the sources of the accounts that listed all their sources without a change in between.
async function readSources(
  listSources: (options: SourceOptions) => TypedSourceListing,
  snapshots: readonly Snapshot[],
  { signal, concurrency }: Pick<ListOptions, "concurrency" | "signal">,
): Promise<KnownSources[]> {
  const account = [...new Set(snapshots.map((snapshot) => snapshot.account))];
  if (account.length === 0) return [];
  const reading = { ...(signal && { signal }), ...(concurrency !== undefined && { concurrency }) };
  const listing = listSources({ ...reading, account, onError: "collect" });
  const found: Source[] = [];
  for await (const source of listing) found.push(source);
  const complete = listing.outcomes.filter(({ status }) => status === "ok");
  return complete.flatMap((outcome) =>
    [...(listing.types.get(outcome.account) ?? [])].map((type) => ({
      account: outcome.account,
      type,
      ids: found.filter((each) => each.account === outcome.account && each.type === type).map(({ id }) => id),
    })),
  );
}
