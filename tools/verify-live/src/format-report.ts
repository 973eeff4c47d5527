import { countOf } from "@snap/openapi/count-of";
import { escapeLine } from "@snap/openapi/escape";
import Table from "cli-table3";
import type { Difference, JudgedEvidence } from "./findings.ts";
import type { Asked, Report } from "./verify.ts";

/** Formats a report for the terminal of a maintainer. */
export function formatReport(report: Report): string {
  const { provider, contract, differences, evidence, asked, skipped } = report;
  const count = countOf(differences.length, "difference");
  return [
    `${provider} against ${contract}`,
    "",
    formatAsked(asked),
    ...skipped.map(({ operation, reason }) => escapeLine(`not requested: ${operation}: ${reason}`)),
    "",
    differences.length === 0 ? "No differences in the responses." : `${count}:`,
    ...differences.map((difference, index) => formatDifference(contract, difference, index + 1)),
    "",
    "Places that the contract marks as inferred or contradictory:",
    ...(["differs", "agrees", "unseen"] as const).flatMap((verdict) => formatEvidence(evidence, verdict)),
    "",
  ].join("\n");
}

function formatAsked(asked: readonly Asked[]): string {
  const table = new Table({ head: ["operation", "asked for", "answered", "items"], style: { head: [], border: [] } });
  for (const { operation, purpose, statuses, items } of asked) {
    table.push([escapeLine(operation), purpose, statuses.join(", ") || "nothing", items ?? ""]);
  }
  return table.toString();
}

function formatDifference(file: string, difference: Difference, number: number): string {
  const { kind, operation, status, at, expected, found, times, alsoIn, contract, line, evidence } = difference;
  const place = [operation || "unified adapter", status, at].filter((part) => part !== undefined && part !== "");
  const more = alsoIn.length > 0 ? `, also in ${alsoIn.join(", ")}` : "";
  const lines = [
    `${number}. ${kind}: ${place.join(" ")}${times > 1 ? ` (${times} times${more})` : ""}`,
    `   expected  ${expected}`,
    `   found     ${found}`,
    `   contract  ${file}${line === undefined ? "" : `:${line}`} #${contract}`,
    ...(evidence ? [`   marked    ${evidence.basis} at #${evidence.pointer}: ${evidence.note}`] : []),
  ];
  return `\n${lines.map(escapeLine).join("\n")}`;
}

const VERDICTS = {
  agrees: "the responses agree",
  differs: "the responses differ",
  unseen: "no response shows it",
} as const;

function formatEvidence(evidence: readonly JudgedEvidence[], verdict: keyof typeof VERDICTS): string[] {
  const judged = evidence.filter((each) => each.verdict === verdict);
  if (judged.length === 0) return [];
  const about = (note: string) => (verdict === "unseen" ? "" : `: ${note}`);
  return [
    `  ${VERDICTS[verdict]}`,
    ...judged.map(({ pointer, line, note }) => escapeLine(`    line ${line} #${pointer}${about(note)}`)),
  ];
}
