import { InvalidRequestError } from "@snap/runtime";
import type { SnapshotSource, SnapshotState } from "../snapshot.ts";
import type { IncompleteAccount } from "./incomplete.ts";
import { checkPolicy, type RetentionPolicy } from "./retention-policy.ts";

/** What a policy means for the snapshots of a listing. It is JSON: store it, look at it, and apply it later. */
export interface RetentionPlan {
  readonly version: 1;
  /** The moment that ages were told by, in ISO 8601. */
  readonly now: string;
  readonly policy: RetentionPolicy;
  /** Accounts that were not listed whole: what they did not give is not in the plan. Empty when all is. */
  readonly incomplete: readonly IncompleteAccount[];
  /** One per snapshot: by account, then source, then the newest first. */
  readonly steps: readonly PlanStep[];
}

/** What becomes of one snapshot, and why. */
export interface PlanStep {
  readonly action: "delete" | "keep";
  /** Every rule that holds it, such as `keepDaily 2026-11-21`; where none does, that. */
  readonly reasons: readonly string[];
  readonly ref: string;
  readonly provider: string;
  readonly name: string | null;
  readonly state: SnapshotState;
  /** In ISO 8601. */
  readonly createdAt: string | null;
  readonly sizeBytes: number | null;
  readonly source: SnapshotSource | null;
}

/** A step that deletes: it always knows when the snapshot was made. */
export interface DeleteStep extends PlanStep {
  readonly action: "delete";
  readonly createdAt: string;
}

export function isDeleteStep(step: PlanStep): step is DeleteStep {
  return step.action === "delete";
}

/** The reasons of what no rule holds. */
export const NO_RULE = "no rule keeps it";
export const FAILED_UNCOUNTED = "failed, and no rule counts it";
const UNHELD = [NO_RULE, FAILED_UNCOUNTED];

/**
 * Holds a plan to its shape: it may come from a file.
 *
 * @throws {InvalidRequestError} when it is not what planning gives, with the place of the first fault.
 */
export function checkPlan(plan: RetentionPlan): void {
  const { version, now, policy, incomplete, steps } = Object(plan) as { [Key in keyof RetentionPlan]: unknown };
  if (version !== 1) refuse("/version", "is not 1");
  if (!isTime(now)) refuse("/now", "is no time");
  checkPolicy(policy as RetentionPolicy);
  if (!(Array.isArray(incomplete) && incomplete.every((item) => isText(Object(item).account)))) {
    refuse("/incomplete", "is no array of accounts");
  }
  if (!Array.isArray(steps)) refuse("/steps", "is no array");
  const refs = new Set<unknown>();
  for (const [index, step] of (steps as unknown[]).entries()) {
    const fields = Object(step) as { [Key in keyof PlanStep]: unknown };
    const { action, reasons, ref, provider, name, state, createdAt, sizeBytes, source } = fields;
    const at = (property: string) => `/steps/${index}/${property}`;
    if (action !== "delete" && action !== "keep") refuse(at("action"), 'is not "delete" or "keep"');
    if (!isTexts(reasons)) refuse(at("reasons"), "is no array of texts");
    if (!isText(ref)) refuse(at("ref"), "is no text");
    if (refs.has(ref)) refuse(at("ref"), "stands there twice");
    if (!isText(provider)) refuse(at("provider"), "is no text");
    if (name !== null && !isText(name)) refuse(at("name"), "is no text and not null");
    if (!isText(state) || !STATES.includes(state)) refuse(at("state"), "is no state of a snapshot");
    if (sizeBytes !== null && !Number.isFinite(sizeBytes)) refuse(at("sizeBytes"), "is no number and not null");
    const { type, id } = Object(source) as { [Key in keyof SnapshotSource]: unknown };
    if (source !== null && !(isText(type) && isText(id))) refuse(at("source"), "is no source and not null");
    if (!isTime(createdAt) && (createdAt !== null || action === "delete")) refuse(at("createdAt"), "is no time");
    const unheld = reasons.filter((reason) => UNHELD.includes(reason)).length;
    const fits = action === "delete" ? unheld === reasons.length : unheld === 0;
    if (!fits || reasons.length === 0) refuse(at("reasons"), `give no reason to ${action} it`);
    refs.add(ref);
  }
}

const STATES: readonly string[] = ["creating", "deleting", "failed", "ready", "unknown"] satisfies SnapshotState[];

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

function refuse(pointer: string, problem: string): never {
  throw new InvalidRequestError(`the plan is malformed: ${pointer} ${problem}; make it anew with \`snap.plan\``);
}
