import Table from "cli-table3";
import type { Cost, PackageSize } from "./measure-sizes.ts";
import type { Program } from "./programs.ts";
import { toKilobytes } from "./to-kilobytes.ts";

/** A table of what each program costs, beside what we want it to weigh. */
export function reportCosts(costs: ReadonlyMap<Program, Cost>, sizes: Readonly<Record<string, PackageSize>>): string {
  const table = new Table({
    head: ["package", "a program that", "gzip", "wanted", "types", "check time", ".d.ts lines"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "right", "right", "right", "right"],
  });
  let shown = "";
  for (const [program, { bytes, types, seconds }] of costs) {
    const first = program.package !== shown;
    shown = program.package;
    table.push([
      first ? shown : "",
      program.does,
      toKilobytes(bytes),
      program.budget === undefined ? "" : toKilobytes(program.budget),
      types,
      `${seconds.toFixed(2)} s`,
      first ? (sizes[shown]?.lines ?? "") : "",
    ]);
  }
  return table.toString();
}

// Compressors differ by a few bytes from machine to machine.
const TOLERANCE = 50;

/** Where measured sizes are above the recorded ones, or so far below that these mislead. */
export function compareSizes(
  recorded: Readonly<Record<string, PackageSize>>,
  measured: Readonly<Record<string, PackageSize>>,
): string[] {
  return Object.entries(measured).flatMap(([name, { programs, lines, types }]) => {
    const record = recorded[name];
    const weights = Object.entries(programs).flatMap(([does, bytes]) => {
      const limit = Math.ceil((record?.programs[does] ?? 0) / 100) * 100;
      const fits = bytes <= limit + TOLERANCE && bytes > limit - 300;
      return fits ? [] : `${name}: a program that ${does} weighs ${toKilobytes(bytes)}, not ${toKilobytes(limit)}`;
    });
    const counts = [
      ["lines of declarations", lines, record?.lines ?? 0],
      ["types", types, record?.types ?? 0],
    ] as const;
    const changed = counts.filter(([, now, before]) => Math.abs(now - before) > before / 20);
    return [...weights, ...changed.map(([what, now, before]) => `${name}: ${now} ${what}, not ${before}`)];
  });
}
