import { InvalidRequestError } from "@snap/runtime";
import { checkOptionNames } from "../check-option-names.ts";
import type { AccountOutcome } from "../list/outcome.ts";
import { checkBooleans, checkObject, checkSnapshot, isTexts, refuseOption } from "../option-values.ts";
import type { Snapshot } from "../snapshot.ts";
import { VERSION } from "../version.ts";
import { applyRules, type Retained } from "./apply-rules.ts";
import { toIncomplete } from "./incomplete.ts";
import { listRefs, PlanRefusedError } from "./plan-refused-error.ts";
import { hashPolicy } from "./policy-hash.ts";
import { FAILED_UNCOUNTED, NO_RULE, type PlanStep, type RetentionPlan } from "./retention-plan.ts";
import { type AnyPolicy, checkAnyPolicy, hasOrphanRules, withoutRule } from "./tiers.ts";

/** The snapshots to plan: an array of all snapshots, or the listed snapshots with the outcome of each account. */
export type Listed =
  | readonly Snapshot[]
  | { readonly snapshots: readonly Snapshot[]; readonly outcomes: readonly AccountOutcome[] };

/** Options of `planRetention`. */
export interface RetentionOptions {
  /** The time that ages are measured from. Default: now. */
  readonly now?: Date;
  /**
   * Whether to allow a policy without a rule, and a plan that deletes every snapshot. Snapshots that every policy keeps
   * are still kept. Default: `false`.
   */
  readonly allowDeleteAll?: boolean;
  /** Whether to allow a plan that leaves a source without any snapshot, although one is ready. Default: `false`. */
  readonly allowEmptySource?: boolean;
  /**
   * The sources that exist, for the policy's `orphans`. A snapshot is an orphan if its source is missing here, although
   * the sources of this account and type are known. `snap.plan` lists the sources itself if this is absent.
   */
  readonly sources?: readonly KnownSources[];
  /** When the listing began. If this is recent, a later `apply` skips some checks. Default: unknown. */
  readonly listedAt?: Date;
}

/** All sources of one type in an account. It is plain JSON. */
export interface KnownSources {
  /** The name of the account. */
  readonly account: string;
  /** The type of the sources, such as `volume`. */
  readonly type: string;
  /** The provider's ids of all sources of this type. */
  readonly ids: readonly string[];
}

/**
 * Determines for each snapshot whether a policy keeps it, and why. Sends no request and deletes nothing. The snapshots
 * may be in any order. An array must contain all snapshots.
 *
 * @throws {InvalidRequestError} when the policy is invalid or has no rule.
 * @throws {PlanRefusedError} when it would delete every snapshot, or the last ready snapshot of a source.
 */
export function planRetention(listed: Listed, policy: AnyPolicy, options: RetentionOptions = {}): RetentionPlan {
  checkObject("options", options);
  checkOptionNames(options, Object.keys(OPTIONS));
  const { now = new Date(), allowDeleteAll, allowEmptySource, sources = [], listedAt } = options;
  checkAnyPolicy(policy);
  checkTime(now, "now");
  if (listedAt !== undefined) checkTime(listedAt, "listedAt");
  checkBooleans({ allowDeleteAll, allowEmptySource });
  checkSources(sources);
  const [place] = withoutRule(policy);
  if (!allowDeleteAll && place !== undefined) {
    throw new InvalidRequestError(
      `${place} has no rule. Add one, such as \`keepLast: 3\`, or pass \`allowDeleteAll: true\` if this is intended.`,
    );
  }
  if (!Array.isArray(Reflect.get(Object(listed), "snapshots") ?? listed)) {
    throw new InvalidRequestError("`snapshots` must be an array. List them first, or use `snap.plan`.");
  }
  const { snapshots, outcomes } = "snapshots" in listed ? listed : { snapshots: listed, outcomes: [] };
  snapshots.forEach(checkSnapshot);
  const retained = applyRules(snapshots, policy, now.getTime(), createOrphanCheck(sources));
  const steps = retained.map(toStep);
  if (!allowDeleteAll && steps.length > 0 && steps.every(({ action }) => action === "delete")) {
    throw new PlanRefusedError(
      `The policy deletes ${steps.length === 1 ? "the only snapshot" : `all ${steps.length} snapshots`}. Pass \`allowDeleteAll: true\` if this is intended.`,
      steps.map(({ ref }) => ref),
    );
  }
  if (!allowEmptySource && !allowDeleteAll) refuseEmptySources(retained);
  return {
    version: 2,
    tool: `@snap/unified ${VERSION}`,
    createdAt: new Date().toISOString(),
    listedAt: listedAt?.toISOString() ?? null,
    now: now.toISOString(),
    // The plan has a copy of the policy, because the caller may change the original.
    policy: JSON.parse(JSON.stringify(policy)) as AnyPolicy,
    policyHash: hashPolicy(policy),
    incomplete: toIncomplete(outcomes),
    unknownOrphans: hasOrphanRules(policy) ? findUnknownOrphans(snapshots, sources) : [],
    steps,
  };
}

function checkTime(time: unknown, option: string): void {
  if (time instanceof Date && !Number.isNaN(time.getTime())) return;
  refuseOption(option, "a valid Date", time);
}

// If the ids of the sources of a type were missing, every snapshot of that type would be an orphan.
function checkSources(sources: unknown): void {
  if (!Array.isArray(sources)) refuseOption("sources", "an array", sources);
  for (const [index, source] of sources.entries()) {
    const { account, type, ids } = Object(source) as Partial<KnownSources>;
    if (isTexts([account, type]) && isTexts(ids)) continue;
    refuseOption(`sources[${index}]`, "an object with `account`, `type` and `ids`", source);
  }
}

// These are keys of a record: the compiler then reports an option that is missing here.
const OPTIONS: Record<keyof RetentionOptions, true> = {
  allowDeleteAll: true,
  allowEmptySource: true,
  listedAt: true,
  now: true,
  sources: true,
};

function createOrphanCheck(sources: readonly KnownSources[]): (snapshot: Snapshot) => boolean {
  const known = new Map(sources.map(({ account, type, ids }) => [JSON.stringify([account, type]), new Set(ids)]));
  return ({ account, source }) =>
    source !== null && known.get(JSON.stringify([account, source.type]))?.has(source.id) === false;
}

// Returns the accounts that have a snapshot whose source may or may not exist.
function findUnknownOrphans(snapshots: readonly Snapshot[], sources: readonly KnownSources[]): string[] {
  const known = new Set(sources.map(({ account, type }) => JSON.stringify([account, type])));
  const unknown = snapshots.filter(
    ({ account, source }) => source === null || !known.has(JSON.stringify([account, source.type])),
  );
  return [...new Set(unknown.map(({ account }) => account))].sort();
}

function refuseEmptySources(retained: readonly Retained[]): void {
  const kept = new Set(retained.flatMap(({ source, reasons }) => (reasons.length > 0 ? [source] : [])));
  const emptied = new Map(
    retained
      .filter(({ source, snapshot }) => !kept.has(source) && snapshot.state === "ready")
      .map(({ source, snapshot }) => [source, snapshot]),
  );
  if (emptied.size === 0) return;
  const refs = [...emptied.values()].map(({ ref }) => ref);
  throw new PlanRefusedError(
    `The policy deletes the last snapshot of ${emptied.size} ${emptied.size === 1 ? "source" : "sources"}: ${listRefs(refs)}. Pass \`allowEmptySource: true\` if this is intended.`,
    refs,
  );
}

function toStep({ snapshot, time, orphan, named, reasons }: Retained): PlanStep {
  const { ref, provider, name, kind, state, sizeBytes, sizeBasis, source, tags, regions } = snapshot;
  const createdAt = Number.isNaN(time) ? null : new Date(time).toISOString();
  const facts = {
    ref,
    provider,
    name,
    kind,
    state,
    createdAt,
    sizeBytes,
    sizeBasis,
    source,
    orphan,
    tier: named.tier,
    tags,
    regions,
  };
  if (reasons.length > 0) return { action: "keep", reasons, ...facts };
  const reason = state === "failed" ? FAILED_UNCOUNTED : NO_RULE;
  return { action: "delete", reasons: [reason], ...facts };
}
