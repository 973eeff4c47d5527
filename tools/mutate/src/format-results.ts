import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import Table from "cli-table3";

const KILLED: readonly string[] = ["Killed", "Timeout"];
const LEFT: readonly string[] = ["Survived", "NoCoverage"];

/** Writes each mutant that no test kills, by file and line, and how many of each file's mutants are killed. */
export function formatResults(all: readonly MutantResult[], root: string): string {
  const results = all.map((result) => ({ ...result, file: relative(root, result.fileName) }));
  const survivors = results
    .filter(({ status }) => LEFT.includes(status))
    .map((mutant) => {
      const { line, column } = mutant.location.start;
      return `${mutant.file}:${line}:${column} ${shorten(originalOf(mutant))} → ${shorten(mutant.replacement ?? "")}\n`;
    });
  const table = new Table({ head: ["file", "killed", "left", "score"], style: { head: [], border: [] } });
  for (const name of [...new Set(results.map(({ file }) => file))].sort()) {
    const mutants = results.filter(({ file }) => file === name);
    table.push(toRow(name, mutants));
  }
  table.push(toRow("all", results));
  return `${survivors.join("")}${table.toString()}\n`;
}

function toRow(name: string, mutants: readonly MutantResult[]): string[] {
  const count = (statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, left] = [count(KILLED), count(LEFT)];
  const score = killed + left === 0 ? "" : `${((100 * killed) / (killed + left)).toFixed(1)} %`;
  return [name, String(killed), String(left), score];
}

function originalOf({ fileName, location: { start, end } }: MutantResult): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join(" ");
}

function shorten(code: string): string {
  const text = code.replaceAll(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
