import { isPlainObject } from "@snap/runtime/helpers";
import { matchGlob } from "../list/match-glob.ts";
import { refuseOption } from "../option-values.ts";
import type { Snapshot } from "../snapshot.ts";
import { checkKeys, checkPolicy, checkTexts, hasRule, type RetentionPolicy } from "./retention-policy.ts";

/** The snapshots that a tier applies to. A snapshot must meet all given conditions, and match one item of each. */
export interface TierMatch {
  /** Matches snapshots that have any of these tags. */
  readonly tags?: readonly string[];
  /** Matches snapshots whose name fits any of these patterns: `*` matches any characters and `?` exactly one. */
  readonly names?: readonly string[];
  /** Matches snapshots of these sources, as patterns of ids. */
  readonly sources?: readonly string[];
}

/** A policy for some of the snapshots. */
export interface RetentionTier extends RetentionPolicy {
  /** The name of the tier in plans. Default: the position of the tier, counted from 1. */
  readonly name?: string;
  /** The snapshots that the tier applies to. */
  readonly match: TierMatch;
}

/**
 * Several policies in one plan. The first tier that matches a snapshot applies to it, and no other tier counts the
 * snapshot.
 */
export interface TieredPolicy {
  /** The tiers, in the order in which they are tried. */
  readonly tiers: readonly RetentionTier[];
  /** The policy for snapshots that no tier matches; `"keep"` keeps them all. */
  readonly otherwise: RetentionPolicy | "keep";
}

/** One policy for all snapshots, or several for snapshots with certain tags, names or sources. */
export type AnyPolicy = RetentionPolicy | TieredPolicy;

/** A policy with the name of its tier; without a `policy`, all snapshots are kept. */
export interface NamedPolicy {
  /** The name of the tier; `null` for the only policy of a plan. */
  readonly tier: string | null;
  readonly policy: RetentionPolicy | undefined;
}

/** The name of the tier for snapshots that no tier matches. */
const OTHERWISE = "otherwise";

/** Creates a function that returns the policy that applies to a snapshot: the same object for each tier. */
export function createTiers(policy: AnyPolicy): (snapshot: Pick<Snapshot, "name" | "source" | "tags">) => NamedPolicy {
  if (!isTiered(policy)) {
    const only = { tier: null, policy };
    return () => only;
  }
  const tiers = policy.tiers.map((tier, index) => ({
    match: tier.match,
    named: { tier: nameOf(tier, index), policy: tier },
  }));
  const rest = { tier: OTHERWISE, policy: policy.otherwise === "keep" ? undefined : policy.otherwise };
  return (snapshot) => tiers.find(({ match }) => matches(match, snapshot))?.named ?? rest;
}

/**
 * Checks one policy or several, which may come from a file.
 *
 * @throws {InvalidRequestError} when an option or its value is invalid.
 */
export function checkAnyPolicy(policy: AnyPolicy): void {
  if (!isTiered(policy)) {
    checkPolicy(policy);
    return;
  }
  checkKeys(policy, "", "policy", ["tiers", "otherwise"]);
  const { tiers, otherwise } = policy;
  if (!Array.isArray(tiers) || tiers.length === 0) refuseOption("tiers", "a list of at least one tier", tiers);
  const names = new Set([OTHERWISE]);
  for (const [index, tier] of tiers.entries()) {
    const place = `tiers[${index}].`;
    checkPolicy(tier, place, ["match", "name"]);
    const { match, name } = tier;
    checkKeys(match, `${place}match.`, `${place}match`, ["names", "sources", "tags"]);
    checkTexts({ ...match }, `${place}match.`);
    if (Object.keys(match).length === 0) refuseOption(`${place}match`, "an object with names, sources or tags", match);
    if (name !== undefined && typeof name !== "string") refuseOption(`${place}name`, "a string", name);
    if (names.has(nameOf(tier, index))) refuseOption(`${place}name`, "unique", nameOf(tier, index));
    names.add(nameOf(tier, index));
  }
  if (otherwise !== "keep") {
    if (!isPlainObject(otherwise)) refuseOption("otherwise", 'a policy or "keep"', otherwise);
    checkPolicy(otherwise, "otherwise.");
  }
}

/** Returns the policies that have no rule, by the place of each. */
export function withoutRule(policy: AnyPolicy): string[] {
  if (!isTiered(policy)) return hasRule(policy) ? [] : ["The policy"];
  const { tiers, otherwise } = policy;
  return [
    ...tiers.flatMap((tier, index) => (hasRule(tier) ? [] : [`Tier "${nameOf(tier, index)}"`])),
    ...(otherwise === "keep" || hasRule(otherwise) ? [] : ["The policy `otherwise`"]),
  ];
}

/** Returns whether a policy has rules for snapshots whose source no longer exists. */
export function hasOrphanRules(policy: AnyPolicy): boolean {
  if (!isTiered(policy)) return policy.orphans !== undefined;
  const { tiers, otherwise } = policy;
  return [...tiers, ...(otherwise === "keep" ? [] : [otherwise])].some(({ orphans }) => orphans !== undefined);
}

function isTiered(policy: AnyPolicy): policy is TieredPolicy {
  return typeof policy === "object" && policy !== null && ("tiers" in policy || "otherwise" in policy);
}

function nameOf({ name }: RetentionTier, index: number): string {
  return name ?? String(index + 1);
}

function matches({ tags, names, sources }: TierMatch, snapshot: Pick<Snapshot, "name" | "source" | "tags">): boolean {
  const { name, source } = snapshot;
  return (
    (tags === undefined || tags.some((tag) => snapshot.tags?.includes(tag))) &&
    (names === undefined || (name !== null && names.some((glob) => matchGlob(glob, name)))) &&
    (sources === undefined || (source !== null && sources.some((glob) => matchGlob(glob, source.id))))
  );
}
