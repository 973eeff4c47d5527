import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { formatResults } from "./format-results.ts";
import { TARGETS } from "./targets.ts";

const repository = resolve(import.meta.dirname, "../../..");
const options = { force: { type: "boolean", default: false } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });

process.chdir(repository);
const results = await new Stryker({
  mutate: [...(positionals.length > 0 ? positionals : TARGETS)],
  testRunner: "vitest",
  vitest: { configFile: "tools/mutate/vitest.config.ts" },
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner"), join(import.meta.dirname, "ignore-messages.ts")],
  ignorers: ["messages"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: "node_modules/.cache/mutate.json",
  // Stryker sees which tests changed, but not which files they import.
  force: values.force,
  tempDirName: ".stryker-tmp",
  reporters: ["progress-append-only"],
  allowConsoleColors: false,
}).runMutationTest();
if (results.length > 0) process.stdout.write(formatResults(results, repository));
else {
  process.stderr.write(`Nothing to mutate in ${positionals.join(", ")}: name files or globs, from the root on.\n`);
  process.exitCode = 1;
}
