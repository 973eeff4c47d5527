import { AbortError } from "@snap/runtime";
import type { StoppedAccount } from "../act/account-stop.ts";
import { countSnapshots } from "../count-snapshots.ts";
import { AggregateSnapError } from "../errors/aggregate-snap-error.ts";
import { groupReasons } from "../errors/group-reasons.ts";

/** The result of one deletion of a plan. */
export interface AppliedStep {
  /** The ref of the step's snapshot. */
  readonly ref: string;
  /** The snapshot's name in the plan. */
  readonly name: string | null;
  /**
   * - `deleted`: the snapshot existed and was deleted; see `verified`
   * - `deleting`: the provider is still deleting the snapshot; wait with `waitUntilGone`
   * - `gone`: the snapshot no longer existed
   * - `changed`: the snapshot was kept, because something has changed since the plan was made; see `reason`
   * - `failed`: the snapshot may still exist; see `error`
   * - `untried`: no deletion was requested, because the account had stopped; see `reason`
   */
  readonly status: "changed" | "deleted" | "deleting" | "failed" | "gone" | "untried";
  /**
   * Whether a deleted snapshot was requested again and no longer existed. If this request failed, `error` is its error.
   */
  readonly verified?: boolean;
  /** Why the snapshot was kept or not tried, such as `its name is now release-1`. */
  readonly reason?: string;
  /** Why the step or its verification failed. */
  readonly error?: unknown;
}

/** The result of applying a plan. */
export interface ApplyResult {
  /** The result of each deletion, in the order in which they ended. */
  readonly steps: readonly AppliedStep[];
  /** The accounts that stopped before their last step. Apply the plan again to continue. */
  readonly stopped: readonly StoppedAccount[];
  /** The delay in milliseconds after which all stopped accounts can continue; `null` if no provider asks for one. */
  readonly retryAfter: number | null;
}

/**
 * Thrown after all deletions of a plan when some of them failed or were not tried. `code` is the code of all `errors`,
 * or `UNKNOWN` if their codes differ.
 */
export class PlanError extends AggregateSnapError implements ApplyResult {
  static override readonly kind = "PlanError";
  /** The result of each deletion, including those that succeeded. */
  declare readonly steps: readonly AppliedStep[];
  /** The accounts that stopped before their last step. Apply the plan again to continue. */
  declare readonly stopped: readonly StoppedAccount[];
  /** The delay in milliseconds after which all stopped accounts can continue; `null` if no provider asks for one. */
  declare readonly retryAfter: number | null;

  constructor(result: ApplyResult) {
    const { steps, retryAfter } = result;
    const failed = steps.filter(({ status }) => status === "failed");
    const untried = steps.filter(({ status }) => status === "untried").length;
    const errors = failed.length > 0 ? failed.map(({ error }) => error) : result.stopped.map(({ error }) => error);
    const counts = [
      `${failed.length} of ${countSnapshots(steps.length)} could not be deleted`,
      ...(untried > 0 ? [`${untried} were not tried`] : []),
    ];
    const when = retryAfter === null ? "" : ` in ${Math.ceil(retryAfter / 1000)} seconds`;
    super(`${counts.join(", and ")}. Apply the plan again${when}.`, errors, result, groupReasons(errors));
  }
}

/** Thrown when the signal or an error of `onStep` ends the application of a plan. `cause` is the reason or the error. */
export class PlanAbortError extends AbortError {
  /** The result of each deletion that has ended. */
  declare readonly steps: readonly AppliedStep[];

  constructor(message: string, steps: readonly AppliedStep[], cause: unknown) {
    super(message, { cause, steps });
  }
}
