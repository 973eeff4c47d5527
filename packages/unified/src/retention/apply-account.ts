import { loadOnDemand } from "@snap/runtime/helpers";
import { AccountStop, type StoppedAccount } from "../act/account-stop.ts";
import { type DeletingAdapter, deleteSnapshot } from "../act/delete-snapshot.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import { isNotFound } from "../errors/is-not-found.ts";
import { mergeArrivals } from "../list/merge.ts";
import type { Snapshot } from "../snapshot.ts";
import { NEWEST_OF_SOURCE } from "./apply-rules.ts";
import { createAccountPace } from "./pace.ts";
import type { AppliedStep } from "./plan-error.ts";
import { createProtection } from "./protection.ts";
import { type DeleteStep, isDeleteStep, type PlanStep } from "./retention-plan.ts";
import { type AnyPolicy, createTiers } from "./tiers.ts";

const LONGEST_REASON = 500;
const CONCURRENCY = 4;

/** The part of a plan that concerns one account. */
export interface AccountPart {
  readonly adapter: Adapter;
  /** Returns the provider's id of a ref. */
  readonly idOf: (ref: string) => string;
  /** All steps of the account. */
  readonly steps: readonly PlanStep[];
  readonly policy: AnyPolicy;
  /** Whether a snapshot must be requested before its deletion. */
  readonly mustRecheck: () => boolean;
  readonly verify: boolean;
  readonly concurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** Whether no further step may start. */
  readonly hasEnded: () => boolean;
}

/**
 * Deletes the planned snapshots of one account. If the account stops, the other steps are `untried`.
 */
export class AccountRun {
  readonly #part: AccountPart;
  readonly #adapter: DeletingAdapter;
  readonly #tierOf: ReturnType<typeof createTiers>;
  /** The ready snapshots of each source. */
  readonly #sources = new Map<string, PlanStep[]>();
  /** The check of each source: resolves with the refs that must be kept, and why. */
  readonly #guards = new Map<string, Promise<ReadonlyMap<string, string>>>();
  readonly #stop = new AccountStop();

  constructor(part: AccountPart) {
    this.#part = part;
    this.#adapter = withPace(part);
    this.#tierOf = createTiers(part.policy);
    for (const step of part.steps) {
      if (step.state !== "ready") continue;
      const source = sourceOf(step);
      const steps = this.#sources.get(source);
      if (steps) steps.push(step);
      else this.#sources.set(source, [step]);
    }
  }

  /** Why the account stopped; `undefined` if it did not. */
  get stopped(): StoppedAccount | undefined {
    return this.#stop.report(this.#part.adapter);
  }

  /** Yields the result of each deletion. */
  steps(): AsyncIterable<AppliedStep> {
    const { adapter, steps, concurrency, hasEnded } = this.#part;
    const sources = steps.filter(isDeleteStep).map((step) =>
      async function* (this: AccountRun) {
        if (!hasEnded()) yield await this.#apply(step);
      }.bind(this),
    );
    return mergeArrivals(sources, concurrency ?? adapter.limits?.concurrency ?? CONCURRENCY);
  }

  async #apply(step: DeleteStep): Promise<AppliedStep> {
    const { ref, name } = step;
    const reason = this.#stop.skip();
    if (reason !== undefined) return { ref, name, status: "untried", reason };
    try {
      const applied = await this.#delete(step);
      this.#stop.note(applied.error);
      return { ref, name, ...applied };
    } catch (error) {
      if (isNotFound(error)) return { ref, name, status: "gone" };
      this.#stop.note(error);
      return { ref, name, status: "failed", error };
    }
  }

  async #delete(step: DeleteStep): Promise<Omit<AppliedStep, "name" | "ref">> {
    const { idOf, mustRecheck, signal, verify } = this.#part;
    const id = idOf(step.ref);
    const options = callOptions(signal);
    const kept = (await this.#guard(step, options)).get(step.ref);
    if (kept !== undefined) return toChanged(kept);
    if (mustRecheck()) {
      const snapshot = await this.#adapter.get(id, options);
      if (snapshot.state === "deleting") return { status: "deleting" };
      const [reason] = this.#changesOf(step, snapshot);
      if (reason !== undefined) return toChanged(reason);
    }
    const { existed, state, verified, error } = await deleteSnapshot(this.#adapter, id, step.ref, {
      ...options,
      verify,
    });
    if (state === "deleting") return { status: "deleting" };
    if (!existed) return { status: "gone" };
    return { status: "deleted", verified, ...(error !== undefined && { error }) };
  }

  // Describes how a snapshot differs from its step. An id may belong to a new snapshot, and someone may have renamed or
  // tagged a snapshot to keep it.
  #changesOf(step: DeleteStep, snapshot: Snapshot): string[] {
    const { policy, tier } = this.#tierOf(snapshot);
    const rules = (step.orphan && policy?.orphans) || policy;
    return [
      ...differences(step, snapshot),
      ...(tier === step.tier ? [] : [`its tier is now ${tier}`]),
      ...(rules ? createProtection(rules)(snapshot) : []),
    ];
  }

  // Checks once for each source that loses a ready snapshot: does the newest snapshot that the plan keeps still exist?
  // If it does not, the newest snapshot to delete is kept.
  #guard(step: DeleteStep, options: CallOptions): Promise<ReadonlyMap<string, string>> {
    const source = sourceOf(step);
    const guard = this.#guards.get(source) ?? this.#checkSource(source, options);
    this.#guards.set(source, guard);
    return guard;
  }

  async #checkSource(source: string, options: CallOptions): Promise<ReadonlyMap<string, string>> {
    const steps = this.#sources.get(source) ?? [];
    const newest = steps.find(({ reasons }) => reasons.includes(NEWEST_OF_SOURCE));
    if (!newest || !steps.some(isDeleteStep) || (await this.#isReady(newest, options))) return new Map();
    const reason = `${newest.ref}, the newest ready snapshot of its source in the plan, no longer exists or is no longer ready`;
    for (const step of steps) {
      if (step === newest || !(await this.#isReady(step, options))) continue;
      return new Map(isDeleteStep(step) ? [[step.ref, reason]] : []);
    }
    return new Map();
  }

  async #isReady({ ref, createdAt }: PlanStep, options: CallOptions): Promise<boolean> {
    try {
      const snapshot = await this.#adapter.get(this.#part.idOf(ref), options);
      return snapshot.state === "ready" && snapshot.createdAt?.toJSON() === createdAt;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }
}

// The reason quotes what the provider sent.
async function toChanged(reason: string): Promise<Pick<AppliedStep, "reason" | "status">> {
  const { cleanReceived } = await loadOnDemand();
  return { status: "changed", reason: cleanReceived(reason, LONGEST_REASON) };
}

// Each call has a signal of its own, because Node warns about a signal with more than ten listeners.
function callOptions(signal: AbortSignal | undefined): CallOptions {
  return signal ? { signal: AbortSignal.any([signal]) } : {};
}

function withPace({ adapter, requestsPerMinute }: AccountPart): DeletingAdapter {
  const pace = createAccountPace(adapter, requestsPerMinute);
  const { account, capabilities, provider } = adapter;
  return {
    account,
    capabilities,
    provider,
    async get(id, options) {
      await pace(options?.signal);
      return adapter.get(id, options);
    },
    async delete(id, options) {
      await pace(options?.signal);
      return adapter.delete(id, options);
    },
  };
}

function sourceOf({ source }: PlanStep): string {
  return JSON.stringify([source?.type, source?.id]);
}

function differences(step: DeleteStep, { ref, createdAt, name, state }: Snapshot): string[] {
  const created = createdAt?.getTime() === Date.parse(step.createdAt);
  return [
    ...(ref === step.ref ? [] : [`its ref is now ${ref}`]),
    ...(state === step.state ? [] : [`its state is now ${state}, not ${step.state}`]),
    ...(created ? [] : [`its creation time is now ${createdAt?.toJSON() ?? "unknown"}`]),
    ...(name === step.name ? [] : [`its name is now ${name}`]),
  ];
}
