import { countOf } from "@snap/openapi/count-of";
import { escapeLine } from "@snap/openapi/escape";
import { quoteShell } from "@snap/openapi/quote-shell";
import Table from "cli-table3";
import type { Verdict } from "./judge.ts";
import { type Candidate, nameOf } from "./match-operations.ts";

const WIDTHS = [12, 13, 46, 46];

/** Formats a verdict: a table with a row for each part of the API, then whether an adapter can be written. */
export function printVerdict({ findings, obstacles }: Verdict): string {
  const table = new Table({
    head: ["", "", "where", "what to do"],
    style: { head: [], border: [], compact: true },
    colWidths: WIDTHS,
    wordWrap: true,
  });
  for (const { about, status, place, advice } of findings) {
    table.push([about, status, escapeLine(place), escapeLine(advice)]);
  }
  const result =
    obstacles.length === 0
      ? "An adapter can be written. It will lack the capabilities whose parts are missing.\n"
      : `No adapter can be written yet:\n${obstacles.map((obstacle) => `  ${escapeLine(obstacle)}\n`).join("")}`;
  return `${table.toString()}\n${result}`;
}

/** Formats the proposed operations for a word, and the option that keeps them. */
export function printCandidates(word: string, candidates: readonly Candidate[]): string {
  const rows = candidates.map(({ operation, why }) => `  ${escapeLine(nameOf(operation))}: ${escapeLine(why)}\n`);
  const names = candidates.map(({ operation }) => nameOf(operation)).join(",");
  const { length } = candidates;
  return `${countOf(length, "operation matches", "operations match")} "${escapeLine(word)}":\n${rows.join("")}\nTo keep only some of them:\n  --operations ${quoteShell(names)}\n\n`;
}
