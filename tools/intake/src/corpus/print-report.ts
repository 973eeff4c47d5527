import { escapeLine } from "@snap/openapi/escape";
import Table from "cli-table3";
import { type FileResult, STAGES } from "./run-corpus.ts";

const SHOWN = 3;

/** Formats a table with a row for each file, the failures (most frequent cause first), and the losses. */
export function printReport(results: readonly FileResult[]): string {
  const table = new Table({
    head: ["file", ...STAGES, "lost", "operations", "warnings"],
    style: { head: [], border: [], compact: true },
  });
  for (const result of results) {
    const { name, calls, warnings, losses } = result;
    const lost = losses.length > 0 ? losses.length : "";
    table.push([name, ...STAGES.map((stage) => cellOf(result, stage)), lost, calls.operations, warnings]);
  }
  const causes = [...groupByCause(results)].sort(([, a], [, b]) => b.length - a.length);
  const failures = causes.map(([cause, places]) => {
    const more = places.length > SHOWN ? `\n    and ${places.length - SHOWN} more` : "";
    const shown = places.slice(0, SHOWN).map((place) => `\n    ${escapeLine(place)}`);
    return `  ${escapeLine(cause)} (${places.length})${shown.join("")}${more}\n`;
  });
  const lost = results.flatMap(({ name, losses }) =>
    losses.map(({ pointer, message }) => `  ${escapeLine(`${name} #${pointer}`)}\n    ${escapeLine(message)}\n`),
  );
  const causesText = failures.length > 0 ? `\nFailures by cause:\n${failures.join("")}` : "";
  return `${table.toString()}\n${causesText}${lost.length > 0 ? `\nLost:\n${lost.join("")}` : ""}`;
}

function cellOf({ failedAt, failures, calls, losses }: FileResult, stage: (typeof STAGES)[number]): string {
  const mark = failures.some((failure) => failure.stage === stage) ? "✗" : losses.length > 0 ? "–" : "✓";
  // A file that could not be compiled has no further stages; a compiled file has all of them.
  const isReached = mark === "✗" || !["loaded", "compiled"].includes(failedAt ?? "") || stage === "loaded";
  if (!isReached) return "";
  if (mark === "✗" && stage === "called") return `✗ ${calls.called}/${calls.operations}`;
  return mark === "✗" && stage === "valid" ? `✗ ${calls.valid}/${calls.operations}` : mark;
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
