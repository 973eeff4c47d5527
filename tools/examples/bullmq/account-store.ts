import type { AppliedStep, RetentionPlan, Snapshot } from "@snap/unified";
import { redis } from "./redis.ts";

const LIFETIME = 3 * 24 * 60 * 60;

/** The result of one step, as it is stored. */
export interface StepResult {
  readonly status: AppliedStep["status"];
  readonly reason?: string;
}

/**
 * What a run knows about one account, in Redis: the listed snapshots, the plan, and the result of each step. Each method
 * may be called again, also by two workers at the same time, because BullMQ starts a job again if its worker was killed.
 */
export class AccountStore {
  readonly #snapshots: string;
  readonly #position: string;
  readonly #plan: string;
  readonly #results: string;

  constructor(run: string, account: string) {
    const key = `prune:${run}:${account}`;
    this.#snapshots = `${key}:snapshots`;
    this.#position = `${key}:position`;
    this.#plan = `${key}:plan`;
    this.#results = `${key}:results`;
  }

  /** Adds listed snapshots together with the position from which the listing continues. */
  async addSnapshots(snapshots: readonly Snapshot[], position: string): Promise<void> {
    const change = redis.multi().set(this.#position, position, "EX", LIFETIME);
    // The provider's own object is not needed for a plan.
    if (snapshots.length > 0)
      change.rpush(this.#snapshots, ...snapshots.map((each) => JSON.stringify({ ...each, raw: null })));
    await change.expire(this.#snapshots, LIFETIME).exec();
  }

  /** Returns the position of the listing; `undefined` at its beginning. */
  async position(): Promise<string | undefined> {
    return (await redis.get(this.#position)) ?? undefined;
  }

  async snapshots(): Promise<Snapshot[]> {
    return (await redis.lrange(this.#snapshots, 0, -1)).map(parseSnapshot);
  }

  /** Stores the plan unless another worker has stored one, and returns the stored plan. */
  async savePlan(plan: RetentionPlan): Promise<RetentionPlan> {
    await redis.set(this.#plan, JSON.stringify(plan), "EX", LIFETIME, "NX");
    await redis.del(this.#snapshots, this.#position);
    return (await this.plan()) ?? plan;
  }

  async plan(): Promise<RetentionPlan | undefined> {
    const text = await redis.get(this.#plan);
    return text === null ? undefined : (JSON.parse(text) as RetentionPlan);
  }

  /** Records the result of a step. An earlier result stays, unless the snapshot was deleted by now. */
  async record({ ref, status, reason, error }: AppliedStep): Promise<void> {
    const result: StepResult = { status, ...describe(reason ?? error) };
    const text = JSON.stringify(result);
    await redis[status === "deleted" ? "hset" : "hsetnx"](this.#results, ref, text);
    await redis.expire(this.#results, LIFETIME);
  }

  async results(): Promise<Map<string, StepResult>> {
    const stored = Object.entries(await redis.hgetall(this.#results));
    return new Map(stored.map(([ref, text]) => [ref, JSON.parse(text) as StepResult]));
  }
}

function describe(reason: unknown): Pick<StepResult, "reason"> {
  if (reason === undefined) return {};
  return { reason: reason instanceof Error ? reason.message : String(reason) };
}

// JSON has no dates.
function parseSnapshot(text: string): Snapshot {
  const snapshot = JSON.parse(text) as Snapshot;
  const [createdAt, updatedAt, expiresAt] = [snapshot.createdAt, snapshot.updatedAt, snapshot.expiresAt].map((time) =>
    time === null ? null : new Date(time),
  );
  return { ...snapshot, createdAt: createdAt ?? null, updatedAt: updatedAt ?? null, expiresAt: expiresAt ?? null };
}
