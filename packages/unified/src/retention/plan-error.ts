import { AggregateSnapError } from "../errors/aggregate-snap-error.ts";

/** The result of one deletion of a plan. */
export interface AppliedStep {
  /** The ref of the step's snapshot. */
  readonly ref: string;
  /** The snapshot's name in the plan. */
  readonly name: string | null;
  /**
   * - `deleted`: the snapshot existed and was deleted
   * - `deleting`: the provider is still deleting the snapshot; wait with `waitUntilGone`
   * - `gone`: the snapshot no longer existed
   * - `changed`: the snapshot was kept, because it has changed since the plan was made; see `reason`
   * - `failed`: the snapshot may still exist; see `error`
   */
  readonly status: "changed" | "deleted" | "deleting" | "failed" | "gone";
  /** Why the snapshot was kept, such as `its name is now release-1`. */
  readonly reason?: string;
  /** Why the step failed. */
  readonly error?: unknown;
}

/**
 * Thrown after all deletions of a plan when some of them failed. All `errors` share its `code`, or else it is
 * `UNKNOWN`.
 */
export class PlanError extends AggregateSnapError {
  static override readonly kind = "PlanError";
  /** The result of each deletion, including those that succeeded. */
  declare readonly steps: readonly AppliedStep[];

  constructor(steps: readonly AppliedStep[]) {
    const errors = steps.flatMap(({ status, error }) => (status === "failed" ? [error] : []));
    super(`${errors.length} of ${steps.length} snapshots could not be deleted. Apply the plan again.`, errors, {
      steps,
    });
  }
}
