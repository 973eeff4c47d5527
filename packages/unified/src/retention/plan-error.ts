import { AggregateSnapError } from "../errors/aggregate-snap-error.ts";

/** The result of one deletion of a plan. */
export interface AppliedStep {
  /** The ref of the step's snapshot. */
  readonly ref: string;
  /** The name that the plan has for the snapshot. */
  readonly name: string | null;
  /**
   * - `deleted`: it existed and is gone
   * - `deleting`: the provider is still deleting it; wait with `waitUntilGone`
   * - `gone`: it did not exist any more
   * - `changed`: it has changed since the plan was made, and was kept; see `reason`
   * - `failed`: see `error`; it may still exist
   */
  readonly status: "changed" | "deleted" | "deleting" | "failed" | "gone";
  /** Why the snapshot was kept, such as `its name is now release-1`. */
  readonly reason?: string;
  /** Why the step failed. */
  readonly error?: unknown;
}

/**
 * Thrown after all deletions of a plan when some failed. `code` is that of all `errors`, if they share one.
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
