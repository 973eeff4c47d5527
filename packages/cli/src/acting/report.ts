import type { AppliedStep, ApplyResult, RetentionPlan } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import { EXIT, type ExitCode } from "../command/exit-codes.ts";
import { countOf } from "../output/count-of.ts";
import { toPrintable } from "../output/to-printable.ts";
import { formatBytes } from "../output/units.ts";

/** What applying a plan has done, as `--report json` prints it. */
export interface Report {
  /** How many snapshots the plan deletes. */
  readonly planned: number;
  readonly deleted: number;
  /** The known sizes of the deleted snapshots. */
  readonly freedBytes: number;
  /** Snapshots that no longer existed. */
  readonly gone: number;
  /** Snapshots that were kept because they have changed. */
  readonly changed: number;
  readonly failed: number;
  /** Snapshots that were not tried, because their account stopped or the command was interrupted. */
  readonly untried: number;
  /** The accounts that stopped, with the reasons. */
  readonly stopped: readonly { readonly account: string; readonly untried: number; readonly reason: string }[];
  /** The delay after which all stopped accounts can continue; `null` if no provider asks for one. */
  readonly retryAfterMs: number | null;
  readonly interrupted: boolean;
  /** The snapshots that were not deleted as planned. */
  readonly problems: readonly { readonly ref: string; readonly status: string; readonly reason: string | null }[];
}

/** Sums up what was done. */
export function toReport(
  plan: RetentionPlan,
  { steps, stopped, retryAfter }: ApplyResult,
  { interrupted = false }: { readonly interrupted?: boolean } = {},
): Report {
  const sizes = new Map(plan.steps.map(({ ref, sizeBytes }) => [ref, sizeBytes ?? 0]));
  const planned = plan.steps.filter(({ action }) => action === "delete").length;
  const deleted = steps.filter(isDeleted);
  const count = (status: AppliedStep["status"]) => steps.filter((step) => step.status === status).length;
  const problems = steps.filter((step) => !isDeleted(step) && step.status !== "gone");
  return {
    planned,
    deleted: deleted.length,
    freedBytes: deleted.reduce((sum, { ref }) => sum + (sizes.get(ref) ?? 0), 0),
    gone: count("gone"),
    changed: count("changed"),
    failed: count("failed"),
    untried: planned - steps.length + count("untried"),
    stopped: stopped.map(({ account, untried, error }) => ({ account, untried, reason: describeError(error) })),
    retryAfterMs: retryAfter,
    interrupted,
    problems: problems.map(({ ref, status, reason, error }) => ({
      ref,
      status,
      reason: reason ?? (error === undefined ? null : describeError(error)),
    })),
  };
}

// Many problems usually have one reason.
const SHOWN = 20;

/** Renders a report for people, such as for the mail of a cron job. Escapes the text of providers. */
export function renderReport(report: Report): string {
  const { planned, deleted, freedBytes, gone, changed, failed, untried, stopped, retryAfterMs } = report;
  const counts = [
    [gone, "no longer existed"],
    [changed, "kept because of a change"],
    [failed, "failed"],
    [untried, "not tried"],
  ] as const;
  const rest = counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  const problems = report.problems.filter(({ status }) => status !== "untried");
  const lines = [
    `Deleted ${deleted} of ${countOf(planned, "snapshot")}, ${formatBytes(freedBytes)}${rest.length > 0 ? `: ${rest.join(", ")}` : ""}.`,
    ...problems.slice(0, SHOWN).map(({ ref, status, reason }) => `  ${ref}: ${status}${reason ? `: ${reason}` : ""}`),
    ...(problems.length > SHOWN ? [`  … and ${problems.length - SHOWN} more: see --report json`] : []),
    ...stopped.map(({ account, untried, reason }) => `${account} stopped, with ${untried} not tried: ${reason}`),
    ...(retryAfterMs === null ? [] : [`Continue in ${Math.ceil(retryAfterMs / 1000)} s.`]),
  ];
  return lines.map((line) => `${toPrintable(line)}\n`).join("");
}

/** Returns the exit code of what was done. */
export function exitCodeOf({ interrupted, failed, untried, deleted, gone, changed }: Report): ExitCode {
  if (interrupted) return EXIT.interrupted;
  if (failed + untried === 0) return EXIT.done;
  return deleted + gone + changed > 0 ? EXIT.partial : EXIT.failed;
}

function isDeleted({ status }: AppliedStep): boolean {
  return status === "deleted" || status === "deleting";
}
