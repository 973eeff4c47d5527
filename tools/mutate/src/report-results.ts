import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import Table from "cli-table3";
import type { Reason } from "./reasons.ts";

const KILLED: readonly string[] = ["Killed", "Timeout"];
const LEFT: readonly string[] = ["Survived", "NoCoverage"];

/** A readable report. `ok` is true if every survivor has a reason and every reason a survivor. */
export interface Report {
  readonly text: string;
  readonly ok: boolean;
}

/** A mutant in the report. */
interface Mutant {
  readonly file: string;
  readonly state: "explained" | "killed" | "left" | "other";
  readonly place: string;
  readonly line: string;
  /** `original → replacement` */
  readonly change: string;
}

/**
 * Lists survivors without a reason, reasons without a survivor, and the number of killed mutants per file. Reasons are
 * checked only for files that were mutated completely.
 */
export function reportResults(
  all: readonly MutantResult[],
  root: string,
  reasons: readonly Reason[],
  isWhole: (file: string) => boolean,
): Report {
  const mutants = all.map((result) => toMutant(result, root, reasons));
  const files = [...new Set(mutants.map(({ file }) => file))].sort();
  const left = mutants.filter(({ state }) => state === "left");
  const unneeded = reasons
    .filter(({ file }) => files.includes(file) && isWhole(file))
    .flatMap((reason) =>
      reason.mutants
        .filter((change) => !mutants.some((mutant) => mutant.state === "explained" && isOf(reason, mutant, change)))
        .map((change) => `${reason.file}: remove the reason for ${change} in \`${reason.line}\`\n`),
    );
  const table = new Table({ head: ["file", "killed", "explained", "left", "score"], style: { head: [], border: [] } });
  for (const name of files) {
    const own = mutants.filter(({ file }) => file === name);
    table.push(toRow(name, own));
  }
  table.push(toRow("all", mutants));
  const lines = left.map(({ file, place, change }) => `${file}:${place} ${change}\n`);
  return { text: `${[...lines, ...unneeded].join("")}${table.toString()}\n`, ok: lines.length + unneeded.length === 0 };
}

function toMutant(result: MutantResult, root: string, reasons: readonly Reason[]): Mutant {
  const { fileName, location, replacement = "", status } = result;
  const { start, end } = location;
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const original = lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join(" ");
  const shown = {
    file: relative(root, fileName),
    place: `${start.line}:${start.column}`,
    line: lines[0]?.trim() ?? "",
    change: `${shorten(original)} → ${shorten(replacement)}`,
  };
  if (KILLED.includes(status)) return { ...shown, state: "killed" };
  if (!LEFT.includes(status)) return { ...shown, state: "other" };
  const isExplained = reasons.some((reason) => reason.mutants.some((change) => isOf(reason, shown, change)));
  return { ...shown, state: isExplained ? "explained" : "left" };
}

function isOf(reason: Reason, mutant: Pick<Mutant, "change" | "file" | "line">, change: string): boolean {
  return mutant.file === reason.file && mutant.line === reason.line && mutant.change === change;
}

function toRow(name: string, mutants: readonly Mutant[]): string[] {
  const count = (wanted: Mutant["state"]) => mutants.filter(({ state }) => state === wanted).length;
  const [killed, explained, left] = [count("killed"), count("explained"), count("left")];
  const judged = killed + left;
  return [
    name,
    `${killed}`,
    `${explained}`,
    `${left}`,
    judged === 0 ? "" : `${((100 * killed) / judged).toFixed(1)} %`,
  ];
}

function shorten(code: string): string {
  const text = code.replaceAll(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
