import { checkPlan, type PlanStep, type RetentionPlan } from "./retention-plan.ts";

/**
 * Formats a plan for people: a summary, the accounts that were not fully listed, and a line for each snapshot. Escapes
 * control characters in names.
 *
 * @throws {InvalidRequestError} when the plan is invalid.
 */
export function formatPlan(plan: RetentionPlan): string {
  checkPlan(plan);
  const { now, incomplete, steps } = plan;
  const rows = steps.map(({ action, ref, name, createdAt, reasons }) =>
    [action, ref, name ?? "—", createdAt ?? "no readable time", reasons.join(", ")].map(toPrintable),
  );
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => [...(row[column] ?? "")].length)));
  const deleted = steps.filter(({ action }) => action === "delete");
  return [
    `Plan of ${now}: delete ${deleted.length} of ${steps.length} snapshots${sizeOf(deleted)}`,
    ...incomplete.map(({ account, status, error }) =>
      toPrintable(`NOT FULLY LISTED: ${account}: ${status}${error === null ? "" : `: ${error}`}`),
    ),
    ...rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join("  ")),
  ].join("\n");
}

function sizeOf(steps: readonly PlanStep[]): string {
  if (steps.length === 0) return "";
  const unknown = steps.filter(({ sizeBytes }) => sizeBytes === null).length;
  const bytes = steps.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
  const size = `${(bytes / 1e9).toFixed(2)} GB`;
  if (unknown === steps.length) return ", of unknown size";
  return `, ${unknown > 0 ? `${size} and ${unknown} of unknown size` : size}`;
}

function pad(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - [...cell].length));
}

// Escapes control characters, and the characters that change the direction of writing: they could make one name look
// like another.
function toPrintable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
