import { ProblemError } from "@snap/openapi/problem";
import type { PackageSize } from "@snap/size/measure-sizes";
import { toKilobytes } from "@snap/size/to-kilobytes";
import type { Adapter } from "@snap/unified";
import { markdownTable } from "markdown-table";

/**
 * Renders a Markdown table of the providers: their packages, snapshot sources, and the weight of the smallest program.
 */
export function renderProviders(
  adapters: readonly Pick<Adapter, "capabilities" | "provider">[],
  sizes: Readonly<Record<string, PackageSize>>,
): string {
  const rows = adapters.map(({ provider, capabilities }) => {
    const name = `@snap/${provider}`;
    const weight = sizes[name]?.programs["lists"]?.rolldown;
    if (weight === undefined) {
      const fix = "Run `pnpm size --write`, and then this command.";
      throw ProblemError.of("size-missing", "tools/size/sizes.json", `it has no size of ${name}`, fix);
    }
    const folder = `packages/${provider}`;
    return [
      `[${name}](${folder}/README.md) ([API](${folder}/API.md))`,
      list(capabilities.create),
      list(capabilities.restore),
      toKilobytes(weight),
    ];
  });
  const head = ["package", "creates from", "restores into", "a program that lists"];
  return `${markdownTable([head, ...rows], { align: ["l", "l", "l", "r"] })}\n\nWeights are minified and gzipped.\n`;
}

function list(kinds: object): string {
  return Object.keys(kinds).sort().join(", ") || "nothing";
}
