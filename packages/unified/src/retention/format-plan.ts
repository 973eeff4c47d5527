import { toPrintable } from "@snap/runtime/helpers";
import { checkOptionNames } from "../check-option-names.ts";
import { countSnapshots } from "../count-snapshots.ts";
import { checkBooleans, checkObject, refuseOption } from "../option-values.ts";
import type { Inventory } from "./inventory.ts";
import { sumSteps } from "./plan-totals.ts";
import { checkPlan, isDeleteStep, type PlanStep, type RetentionPlan } from "./retention-plan.ts";

/** Options of `formatPlan`. */
export interface FormatPlanOptions {
  /** Prints a line for each snapshot, or for each account. Default: `snapshot`. */
  readonly by?: "account" | "snapshot";
  /** Whether to omit the snapshots that the plan keeps. Default: `false`. */
  readonly deletionsOnly?: boolean;
  /** The maximum number of lines for snapshots or accounts. Default: all. */
  readonly limit?: number;
}

/**
 * Formats a plan for people: a summary, the accounts that were not fully listed, and a line for each snapshot or
 * account. Escapes control characters in names.
 *
 * @throws {InvalidRequestError} when the plan or an option is invalid.
 */
export function formatPlan(plan: RetentionPlan, options: FormatPlanOptions = {}): string {
  checkPlan(plan);
  checkObject("options", options);
  const { by = "snapshot", deletionsOnly = false, limit = Number.POSITIVE_INFINITY } = options;
  checkOptionNames(options, ["by", "deletionsOnly", "limit"]);
  if (by !== "account" && by !== "snapshot") refuseOption("by", '"account" or "snapshot"', by);
  checkBooleans({ deletionsOnly });
  if (!(limit >= 0)) refuseOption("limit", "a number ≥ 0", limit);
  const { now, incomplete, unknownOrphans, steps } = plan;
  const deleted = steps.filter(isDeleteStep);
  const shown = deletionsOnly ? deleted : steps;
  const rows = by === "account" ? formatAccounts(shown) : shown.slice(0, limit).map(formatStep);
  const left = (by === "account" ? rows.length : shown.length) - limit;
  return [
    `Plan of ${now}: delete ${deleted.length} of ${countSnapshots(steps.length)}${sizeOf(sumSizes(deleted))}`,
    ...incomplete.map(({ account, status, error }) =>
      toPrintable(`NOT FULLY LISTED: ${account}: ${status}${error === null ? "" : `: ${error}`}`),
    ),
    ...(unknownOrphans.length > 0 ? [toPrintable(`Orphans are unknown in: ${unknownOrphans.join(", ")}`)] : []),
    ...alignColumns(rows.slice(0, limit)),
    ...(left > 0 ? [`… and ${left} more`] : []),
  ].join("\n");
}

function formatStep({ action, ref, name, createdAt, reasons, tier }: PlanStep): string[] {
  const because = tier === null ? reasons : reasons.map((reason) => `${tier}: ${reason}`);
  return [action, ref, name ?? "—", createdAt ?? "no readable time", because.join(", ")];
}

function formatAccounts(steps: readonly PlanStep[]): string[][] {
  const deletions = new Map(sumSteps(steps.filter(isDeleteStep)).accounts.map((each) => [each.account, each]));
  return sumSteps(steps).accounts.map(({ account, provider, count }) => {
    const deleted = deletions.get(account) ?? { count: 0, bytes: 0, unknownSizes: 0 };
    return [account, provider, `delete ${deleted.count} of ${count}${sizeOf(deleted)}`];
  });
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(toPrintable));
  const widths: number[] = [];
  for (const row of cells) {
    // The last column needs no padding.
    for (const [column, cell] of row.slice(0, -1).entries()) {
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
    }
  }
  return cells.map((row) =>
    row.map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell)))).join("  "),
  );
}

function lengthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function sumSizes(steps: readonly PlanStep[]): Sizes {
  const known = steps.flatMap(({ sizeBytes }) => sizeBytes ?? []);
  const bytes = known.reduce((sum, size) => sum + size, 0);
  return { count: steps.length, bytes, unknownSizes: steps.length - known.length };
}

type Sizes = Pick<Inventory, "bytes" | "count" | "unknownSizes">;

function sizeOf({ count, bytes, unknownSizes }: Sizes): string {
  if (count === 0) return "";
  const size = `${(bytes / 1e9).toFixed(2)} GB`;
  if (unknownSizes === count) return ", of unknown size";
  return `, ${unknownSizes > 0 ? `${size} and ${unknownSizes} of unknown size` : size}`;
}
