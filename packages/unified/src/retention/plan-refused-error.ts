import { SnapError } from "@snap/runtime";
import { cleanPassed, toPrintable } from "@snap/runtime/helpers";

const LISTED = 10;

/**
 * Thrown before any deletion when a plan could delete more than intended: it is too old, lacks accounts, exceeds
 * `maxDeletions`, or would delete all snapshots, or the last snapshot of a source.
 */
export class PlanRefusedError extends SnapError {
  static override readonly kind = "PlanRefusedError";
  static override readonly code = "FAILED_PRECONDITION";
  /** The refs of the snapshots that the plan would delete without permission; empty if the whole plan is refused. */
  declare readonly refs: readonly string[];

  constructor(message: string, refs: readonly string[] = []) {
    // Secrets must be removed before the text is shortened, because a part of a secret would not be found.
    super(cleanPassed(message), { refs });
  }
}

/** Lists the first refs, and says how many others there are. */
export function listRefs(refs: readonly string[]): string {
  return `${refs.slice(0, LISTED).map(toPrintable).join(", ")}${refs.length > LISTED ? ` and ${refs.length - LISTED} more` : ""}`;
}
