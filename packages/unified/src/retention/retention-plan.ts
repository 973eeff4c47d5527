import { InvalidRequestError } from "@snap/runtime";
import { isTexts } from "../option-values.ts";
import type { SizeBasis, SnapshotKind, SnapshotSource, SnapshotState } from "../snapshot.ts";
import type { IncompleteAccount } from "./incomplete.ts";
import { hashPolicy } from "./policy-hash.ts";
import { type AnyPolicy, checkAnyPolicy } from "./tiers.ts";

/** The effect of a policy on listed snapshots. A plan is JSON: you can store it, review it, and apply it later. */
export interface RetentionPlan {
  /** The version of the format. It changes when older versions of Snap cannot read a plan. */
  readonly version: 2;
  /** The package that created the plan, and its version, such as `@snap/unified 1.2.0`. */
  readonly tool: string;
  /** When the plan was created, in ISO 8601. Plans are applied within 24 hours, see `maxAge` of `apply`. */
  readonly createdAt: string;
  /** When the listing began, in ISO 8601; `null` if it is unknown. */
  readonly listedAt: string | null;
  /** The time that ages were measured from, in ISO 8601. */
  readonly now: string;
  /** The policy that the plan follows. */
  readonly policy: AnyPolicy;
  /** The SHA-256 hash of the policy, in hexadecimal: plans with the same hash follow the same policy. */
  readonly policyHash: string;
  /**
   * The accounts that were not fully listed: the plan lacks some of their snapshots. Empty if all accounts were listed.
   */
  readonly incomplete: readonly IncompleteAccount[];
  /**
   * The accounts in which snapshots may be orphans that the plan does not know: their source is not reported, or the
   * account cannot list its sources. Empty if the policy has no rules for orphans.
   */
  readonly unknownOrphans: readonly string[];
  /** One step per snapshot, sorted by account, then by source, then newest first. */
  readonly steps: readonly PlanStep[];
}

/** The decision about one snapshot, with the reasons. */
export interface PlanStep {
  /** Whether the plan deletes or keeps the snapshot. */
  readonly action: "delete" | "keep";
  /** The rules that keep the snapshot, such as `keepDaily 2026-11-21`, or the reason why no rule keeps it. */
  readonly reasons: readonly string[];
  /** The ref of the snapshot: the account's name and the snapshot's id. */
  readonly ref: string;
  /** The short name of the snapshot's provider. */
  readonly provider: string;
  /** The name of the snapshot when the plan was created, or `null` if it had none. */
  readonly name: string | null;
  /** The kind of resource that the snapshot captures; `null` if unknown. */
  readonly kind: SnapshotKind | null;
  /** The state of the snapshot when the plan was created. */
  readonly state: SnapshotState;
  /** When the snapshot was created, in ISO 8601; `null` if unknown. */
  readonly createdAt: string | null;
  /** The size of the snapshot in bytes, or `null` if it is unknown. */
  readonly sizeBytes: number | null;
  /** What `sizeBytes` measures; `null` if the size is unknown. */
  readonly sizeBasis: SizeBasis | null;
  /** The resource that the snapshot was created from, or `null` if it is unknown. */
  readonly source: SnapshotSource | null;
  /** Whether the source no longer exists; `false` if that is unknown. */
  readonly orphan: boolean;
  /** The name of the policy's tier that decided; `null` if the policy has no tiers. */
  readonly tier: string | null;
  /** The tags of the snapshot; `null` if the provider has no tags. */
  readonly tags: readonly string[] | null;
  /** The slugs of the regions in which the snapshot can be used; `null` if not reported. */
  readonly regions: readonly string[] | null;
}

/** A step that deletes a snapshot. The creation time is always known. */
export interface DeleteStep extends PlanStep {
  readonly action: "delete";
  readonly createdAt: string;
}

export function isDeleteStep(step: PlanStep): step is DeleteStep {
  return step.action === "delete";
}

/** The reasons of steps that delete a snapshot. */
export const NO_RULE = "no rule keeps it";
export const FAILED_UNCOUNTED = "failed, and not counted by any rule";
const DELETION_REASONS = [NO_RULE, FAILED_UNCOUNTED];

/**
 * Checks a plan, which may come from a file.
 *
 * @throws {InvalidRequestError} with the JSON Pointer of the first problem, when the value is not a plan.
 */
export function checkPlan(plan: RetentionPlan): void {
  const fields = Object(plan) as { [Key in keyof RetentionPlan]: unknown };
  const { version, tool, createdAt, listedAt, now, policy, policyHash, incomplete, unknownOrphans, steps } = fields;
  if (version !== 2) refuse("/version", "must be 2, the format of this version of Snap");
  if (!isText(tool)) refuse("/tool", "must be a string");
  if (!isTime(createdAt)) refuse("/createdAt", "must be a time in ISO 8601");
  if (listedAt !== null && !isTime(listedAt)) refuse("/listedAt", "must be a time in ISO 8601 or null");
  if (!isTime(now)) refuse("/now", "must be a time in ISO 8601");
  checkAnyPolicy(policy as AnyPolicy);
  if (policyHash !== hashPolicy(policy as AnyPolicy)) refuse("/policyHash", "is not the hash of the policy");
  if (!(Array.isArray(incomplete) && incomplete.every((item) => isText(Object(item).account)))) {
    refuse("/incomplete", "must be an array of accounts");
  }
  if (!isTexts(unknownOrphans)) refuse("/unknownOrphans", "must be an array of strings");
  if (!Array.isArray(steps)) refuse("/steps", "must be an array");
  const refs = new Set<unknown>();
  for (const [index, step] of (steps as unknown[]).entries()) {
    const fields = Object(step) as { [Key in keyof PlanStep]: unknown };
    const { action, reasons, ref, provider, name, state, createdAt, sizeBytes, source, orphan, tier } = fields;
    const at = (property: string) => `/steps/${index}/${property}`;
    if (action !== "delete" && action !== "keep") refuse(at("action"), 'must be "delete" or "keep"');
    if (!isTexts(reasons)) refuse(at("reasons"), "must be an array of strings");
    if (!isText(ref)) refuse(at("ref"), "must be a string");
    if (refs.has(ref)) refuse(at("ref"), "is a duplicate");
    if (!isText(provider)) refuse(at("provider"), "must be a string");
    if (name !== null && !isText(name)) refuse(at("name"), "must be a string or null");
    if (!isText(state) || !STATES.includes(state)) refuse(at("state"), "must be the state of a snapshot");
    if (fields.sizeBasis !== null && !isText(fields.sizeBasis)) refuse(at("sizeBasis"), "must be a string or null");
    if (sizeBytes !== null && !Number.isFinite(sizeBytes)) refuse(at("sizeBytes"), "must be a number or null");
    const { type, id } = Object(source) as { [Key in keyof SnapshotSource]: unknown };
    if (source !== null && !(isText(type) && isText(id))) refuse(at("source"), "must be a source or null");
    if (fields.kind !== null && !isText(fields.kind)) refuse(at("kind"), "must be a string or null");
    if (typeof orphan !== "boolean") refuse(at("orphan"), "must be true or false");
    if (tier !== null && !isText(tier)) refuse(at("tier"), "must be a string or null");
    for (const list of ["regions", "tags"] as const) {
      if (fields[list] !== null && !isTexts(fields[list])) refuse(at(list), "must be an array of strings or null");
    }
    if (!isTime(createdAt) && (createdAt !== null || action === "delete"))
      refuse(at("createdAt"), "must be a time in ISO 8601");
    const deletions = reasons.filter((reason) => DELETION_REASONS.includes(reason)).length;
    const fits = action === "delete" ? deletions === reasons.length : deletions === 0;
    if (!fits || reasons.length === 0)
      refuse(at("reasons"), `must contain reasons to ${action} the snapshot, and no others`);
    refs.add(ref);
  }
}

const STATES: readonly string[] = ["creating", "deleting", "failed", "ready", "unknown"] satisfies SnapshotState[];

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

function refuse(pointer: string, problem: string): never {
  throw new InvalidRequestError(`The plan is invalid: ${pointer} ${problem}. Create a new plan with \`snap.plan\`.`);
}
