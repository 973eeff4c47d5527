import { SeveralError } from "../errors/several-error.ts";

/** What became of a snapshot that was to be deleted. */
export interface AppliedStep {
  readonly ref: string;
  readonly name: string | null;
  /**
   * - `deleted`: it was there, and is gone
   * - `deleting`: its provider is at it; wait with `waitUntilGone`
   * - `gone`: it was gone already
   * - `changed`: it is no longer what was planned, and was kept; see `reason`
   * - `failed`: see `error`; it may still be there
   */
  readonly status: "changed" | "deleted" | "deleting" | "failed" | "gone";
  /** Why it was kept. */
  readonly reason?: string;
  readonly error?: unknown;
}

/** Thrown at the end of a plan when snapshots failed; its `code` is that of all of its `errors`, where they share one. */
export class PlanError extends SeveralError {
  static override readonly kind = "PlanError";
  /** What became of each snapshot, also of those that did not fail. */
  declare readonly steps: readonly AppliedStep[];

  constructor(steps: readonly AppliedStep[]) {
    const errors = steps.flatMap(({ status, error }) => (status === "failed" ? [error] : []));
    super(`${errors.length} of ${steps.length} snapshots could not be deleted: apply the plan again.`, errors, {
      steps,
    });
  }
}
