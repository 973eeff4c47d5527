import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";

const USAGE = `Usage: pnpm corpus DIR [--threshold N] [--json]

Reads every OpenAPI file below DIR leniently, compiles it, type-checks the code, and calls each operation
with the emitted client and the emitted mock handler. Files that lose information are marked, and each loss is listed.
Writes nothing into the repository.

  --threshold N   the required percentage of files that pass; default: 100
  --json          print the results as JSON
`;

const OPTIONS = {
  threshold: { type: "string", default: "100" },
  json: { type: "boolean", default: false },
} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, here: true, run: main });

async function main({ values, positionals }: CommandInput<typeof OPTIONS>): Promise<number> {
  const [folder, second] = positionals;
  const threshold = Number(values.threshold);
  if (folder === undefined || second !== undefined) throw new UsageError("Pass exactly one folder.");
  if (!existsSync(folder))
    throw new UsageError(`There is no folder ${folder}. Pass a folder that contains OpenAPI files.`);
  if (!(threshold >= 0 && threshold <= 100)) {
    throw new UsageError(`--threshold must be a number from 0 to 100, got ${JSON.stringify(values.threshold)}.`);
  }
  const { runCorpus } = await import("./corpus/run-corpus.ts");
  const results = await runCorpus(resolve(folder));
  if (results.length === 0)
    throw new UsageError(`${folder} contains no .json, .yaml or .yml file. Pass another folder.`);

  const whole = results.filter(({ failedAt }) => failedAt === undefined).length;
  const share = (100 * whole) / results.length;
  if (values.json) print(`${JSON.stringify({ whole, share, threshold, files: results }, null, 2)}\n`);
  else {
    const lossless = results.filter(({ failedAt, losses }) => failedAt === undefined && losses.length === 0).length;
    const summary = `${whole} of ${results.length} files passed, ${lossless} of them without a loss`;
    const { printReport } = await import("./corpus/print-report.ts");
    print(`${printReport(results)}\n✓ passed  – passed with losses  ✗ failed\n${summary}\n`);
  }
  return share >= threshold
    ? 0
    : fail(`Only ${share.toFixed(1)} % of the files passed; --threshold requires ${threshold} %.\n`);
}
