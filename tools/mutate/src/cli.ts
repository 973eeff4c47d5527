import { join, matchesGlob, relative } from "node:path";
import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import type { MutantResult } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { REASONS } from "./reasons.ts";
import { reportResults } from "./report-results.ts";
import { SUBJECTS, TARGETS } from "./targets.ts";

const USAGE = `Usage: pnpm mutate [SUBJECT|FILE[:10-20]…] [--force] [--concurrency N]

Changes each line of the adapters and the runtime, one at a time, and lists the changes that no test detects.
A subject is one of ${Object.keys(SUBJECTS).join(", ")}; a file is a path or glob in packages/unified or runtime.

  --force          also test mutants that earlier runs have tested
  --concurrency N  the number of parallel test runs; default: 2
`;

const OPTIONS = {
  force: { type: "boolean", default: false },
  concurrency: { type: "string", default: "2" },
} as const;

type Input = CommandInput<typeof OPTIONS>;

await defineCommand({ usage: USAGE, options: OPTIONS, here: true, run: main });

async function main({ values, positionals, repository }: Input): Promise<number> {
  const files = positionals.length > 0 ? positionals.flatMap((name) => SUBJECTS[name] ?? name) : TARGETS;
  process.chdir(repository);
  // A time zone other than UTC, so that tests notice a time that is parsed as local.
  process.env["TZ"] = "Asia/Kolkata";
  const results: MutantResult[] = [];
  for (const name of ["unified", "runtime"]) {
    const mutate = files.filter((file) => file.startsWith(`packages/${name}/`));
    if (mutate.length === 0) continue;
    const found = await run(name, mutate, values, repository);
    const doubtful = new Map(found.filter(mayDieLoadedAgain).map((mutant) => [keyOf(mutant), mutant]));
    const ranges = [...doubtful.values()].map((mutant) => rangeOf(mutant, repository));
    const again = ranges.length > 0 ? await run(name, ranges, { ...values, isolated: true }, repository) : [];
    // Stryker also reports the results that earlier runs had for other mutants of these files.
    const judged = again.filter((mutant) => doubtful.has(keyOf(mutant)));
    results.push(...new Map([...found, ...judged].map((mutant) => [keyOf(mutant), mutant])).values());
  }
  if (results.length === 0) {
    throw new UsageError(
      `Nothing to mutate in ${files.join(", ")}: name ${Object.keys(SUBJECTS).join(", ")}, or files or globs of packages/unified or runtime.`,
    );
  }
  const isWhole = (name: string) => files.some((glob) => matchesGlob(name, glob));
  const { text, ok } = reportResults(results, repository, REASONS, isWhole);
  print(text);
  return ok ? 0 : 1;
}

// A value that a module computes at load time does not see a later mutant, so each test file must load the module again.
function mayDieLoadedAgain({ status, statusReason = "" }: MutantResult): boolean {
  return status === "Survived" || (status === "Ignored" && statusReason.startsWith("Static mutant"));
}

function keyOf({ fileName, location, replacement }: MutantResult): string {
  return JSON.stringify([fileName, location, replacement]);
}

// Lines and columns of results count from 1, columns of ranges from 0.
function rangeOf({ fileName, location: { start, end } }: MutantResult, repository: string): string {
  const [from, to] = [start, end].map(({ line, column }) => `${line}:${column - 1}`);
  return `${relative(repository, fileName)}:${from}-${to}`;
}

// Each package is tested with its own tests.
async function run(
  name: string,
  mutate: readonly string[],
  values: Input["values"] & { readonly isolated?: boolean },
  repository: string,
): Promise<MutantResult[]> {
  const isolated = values.isolated === true;
  process.env["MUTATE_ISOLATED"] = String(isolated);
  const stryker = new Stryker({
    mutate: [...mutate],
    testRunner: "vitest",
    vitest: { configFile: "tools/mutate/vitest.config.ts", dir: `packages/${name}` },
    plugins: [import.meta.resolve("@stryker-mutator/vitest-runner"), join(import.meta.dirname, "ignore-messages.ts")],
    ignorers: ["messages"],
    coverageAnalysis: "perTest",
    concurrency: Number(values.concurrency),
    incremental: true,
    ignoreStatic: !isolated,
    incrementalFile: `node_modules/.cache/mutate-${name}${isolated ? "-isolated" : ""}.json`,
    // Stryker detects changes of tests, but not of the files that tests import.
    force: values.force,
    tempDirName: ".stryker-tmp",
    // Vitest does not check types, and one test counts the lines that Stryker would remove.
    disableTypeChecks: false,
    // The file does not exist: Stryker cannot parse the configuration of TypeScript 7, and Vitest does not need it.
    tsconfigFile: "none",
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
  });
  const found = await stryker.runMutationTest();
  // Stryker also reports the results of earlier runs for other files.
  const globs = mutate.map((glob) => glob.replace(/:\d.*$/, ""));
  return found.filter(({ fileName }) => globs.some((glob) => matchesGlob(relative(repository, fileName), glob)));
}
