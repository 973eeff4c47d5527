import Table from "cli-table3";
import { type FileResult, STAGES } from "./run-corpus.ts";

const SHOWN = 3;

/** A table with a row for each file, and the failures by their cause, the most frequent first. */
export function printReport(results: readonly FileResult[]): string {
  const table = new Table({
    head: ["file", ...STAGES, "operations", "warnings"],
    style: { head: [], border: [], compact: true },
  });
  for (const result of results) {
    const { name, answers, warnings } = result;
    table.push([name, ...STAGES.map((stage) => cellOf(result, stage)), answers.operations, warnings]);
  }
  const causes = [...groupByCause(results)].sort(([, a], [, b]) => b.length - a.length);
  const failures = causes.map(([cause, places]) => {
    const more = places.length > SHOWN ? `\n    and ${places.length - SHOWN} more` : "";
    return `  ${cause} (${places.length})\n    ${places.slice(0, SHOWN).join("\n    ")}${more}\n`;
  });
  return `${table.toString()}\n${failures.length > 0 ? `\nFailures by cause:\n${failures.join("")}` : ""}`;
}

function cellOf({ failedAt, failures, answers }: FileResult, stage: (typeof STAGES)[number]): string {
  if (failures.some((failure) => failure.stage === stage)) {
    if (stage === "answered") return `✗ ${answers.answered}/${answers.operations}`;
    return stage === "valid" ? `✗ ${answers.valid}/${answers.operations}` : "✗";
  }
  const isReached = failedAt === undefined || STAGES.indexOf(stage) < STAGES.indexOf("type-checked");
  return isReached || failedAt === "type-checked" || STAGES.indexOf(failedAt) >= STAGES.indexOf("type-checked")
    ? "✓"
    : "";
}

function groupByCause(results: readonly FileResult[]): Map<string, string[]> {
  const causes = new Map<string, string[]>();
  for (const { name, failures } of results) {
    for (const { stage, cause, detail } of failures) {
      const key = `not ${stage}: ${cause}`;
      causes.set(key, [...(causes.get(key) ?? []), `${name} ${detail.split("\n")[0]}`]);
    }
  }
  return causes;
}
