import Table from "cli-table3";
import type { Cost, PackageSize } from "./measure-sizes.ts";
import { PROGRAMS, type Program } from "./programs.ts";
import { toKilobytes } from "./to-kilobytes.ts";
import type { Weight } from "./weigh.ts";
import type { OperationWeights } from "./weigh-operations.ts";

/** Formats a table of the cost and the budget of each program. */
export function reportCosts(costs: ReadonlyMap<Program, Cost>, sizes: Readonly<Record<string, PackageSize>>): string {
  const table = new Table({
    head: ["package", "a program that", "rolldown", "esbuild", "budget", "types", "check time", ".d.ts lines"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "right", "right", "right", "right", "right"],
  });
  let shown = "";
  for (const [program, { weight, check }] of costs) {
    const first = program.package !== shown;
    shown = program.package;
    table.push([
      first ? shown : "",
      program.does,
      toKilobytes(weight.rolldown),
      toKilobytes(weight.esbuild),
      program.budget?.rolldown === undefined ? "" : toKilobytes(program.budget.rolldown),
      check?.types ?? "",
      check ? `${check.seconds.toFixed(2)} s` : "",
      first ? (sizes[shown]?.lines ?? "") : "",
    ]);
  }
  return table.toString();
}

/** Formats a table of the weight that each optional entry adds to the smallest program. */
export function reportOptIns(optIns: ReadonlyMap<string, Weight>): string {
  const table = new Table({
    head: ["a program that also imports", "rolldown", "esbuild"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "right", "right"],
  });
  for (const [entry, { rolldown, esbuild }] of optIns) table.push([entry, toAddition(rolldown), toAddition(esbuild)]);
  return table.toString();
}

/**
 * Formats a table of the bytes that operations imported by name add to a bundle, compared with the methods of the
 * client.
 */
export function reportOperations({ first, further }: OperationWeights): string {
  const table = new Table({
    head: ["operations by name", "rolldown", "esbuild"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "right", "right"],
  });
  table.push(["the first one", `+${first.rolldown} bytes`, `+${first.esbuild} bytes`]);
  table.push(["each further one", `+${further.rolldown} bytes`, `+${further.esbuild} bytes`]);
  return table.toString();
}

function toAddition(bytes: number): string {
  return `+${(Math.max(0, bytes) / 1000).toFixed(2)} kB`;
}

// The output of compressors differs by a few bytes between machines.
const TOLERANCE = 50;

/** Finds measured sizes that exceed the recorded sizes or are much smaller. */
export function compareSizes(
  recorded: Readonly<Record<string, PackageSize>>,
  measured: Readonly<Record<string, PackageSize>>,
): string[] {
  return Object.entries(measured).flatMap(([name, { programs, lines, types }]) => {
    const record = recorded[name];
    const weights = Object.entries(programs).flatMap(([does, weight]) =>
      (["rolldown", "esbuild"] as const).flatMap((bundler) => {
        const program = `${name}: a program that ${does} weighs ${toKilobytes(weight[bundler])} with ${bundler}`;
        const limit = Math.ceil((record?.programs[does]?.[bundler] ?? 0) / 100) * 100;
        const fits = weight[bundler] <= limit + TOLERANCE && weight[bundler] > limit - 300;
        return fits ? [] : [`${program}, not ${toKilobytes(limit)}`];
      }),
    );
    const counts = [
      ["lines of declarations", lines, record?.lines ?? 0],
      ["types", types, record?.types ?? 0],
    ] as const;
    const changed = counts.filter(([, now, before]) => Math.abs(now - before) > before / 20);
    return [...weights, ...changed.map(([what, now, before]) => `${name}: ${now} ${what}, not ${before}`)];
  });
}

/** Finds programs that are over their budget. */
export function findOverBudget(measured: Readonly<Record<string, PackageSize>>): string[] {
  return PROGRAMS.flatMap(({ package: name, does, budget = {} }) =>
    (["rolldown", "esbuild"] as const).flatMap((bundler) => {
      const { [bundler]: most = Infinity } = budget;
      const bytes = measured[name]?.programs[does]?.[bundler] ?? 0;
      if (bytes <= most) return [];
      const program = `${name}: a program that ${does} weighs ${toKilobytes(bytes)} with ${bundler}`;
      return [`${program}, over its budget of ${toKilobytes(most)}`];
    }),
  );
}
