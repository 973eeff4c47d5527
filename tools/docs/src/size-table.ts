import type { PackageSize } from "@snap/size/measure-sizes";
import { toKilobytes } from "@snap/size/to-kilobytes";
import { markdownTable } from "markdown-table";

/** Renders the sizes of a package as Markdown. */
export function renderSize(name: string, { programs, lines, types }: PackageSize): string {
  const rows = Object.entries(programs).map(([does, { rolldown, esbuild }]) => [
    does,
    toKilobytes(rolldown),
    toKilobytes(esbuild),
  ]);
  const head = ["minified and gzipped, a program that", "with rolldown", "with esbuild"];
  const table = markdownTable([head, ...rows], { align: ["l", "r", "r"] });
  const without = name === "@snap/unified" ? " without those of adapters" : "";
  return `${table}\n\nThe declarations${without} have ${lines} lines; the first program makes the checker create ${types} types.\n`;
}
