import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../../../package.json" with { type: "json" };
import { run } from "./run.ts";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), "snap-test-"));

// Where the tests note which documented answers they met, for the step after them.
const coverage = join(folder, "coverage.jsonl");
process.env["SNAP_COVERAGE_FILE"] = coverage;

// And where they note what they tried in which runtime.
const runtimes = join(folder, "runtimes.jsonl");
process.env["SNAP_RUNTIMES_FILE"] = runtimes;

// Turbo and the test of the packed packages look for pnpm: this brings one to those who have npm alone.
const pnpm = `npx ${manifest.packageManager}`;

// Every step runs, even after a failure: one run shows all that is wrong. `remedy` mends the step or repeats it alone.
const steps: [name: string, remedy: string, step: () => Tally][] = [
  [
    "contracts follow from their upstreams",
    "npm run specs:sync -- --offline",
    () => once("node", "tools/sync/src/cli.ts", "--check"),
  ],
  ["generated code is fresh", "npm run generate", () => once("node", "tools/codegen/src/cli.ts", "--check")],
  [
    "documentation is fresh",
    "npm run docs:sync",
    () => once("node", "--conditions", "@snap/source", "tools/docs/src/cli.ts", "--check"),
  ],
  ["lint", "npm run lint", () => once("biome", "check", "--error-on-warnings")],
  [
    "imports, shapes, lengths, changesets and dependencies",
    "npm run repo-check",
    () => once("node", "tools/repo/src/check/cli.ts"),
  ],
  ["build", `${pnpm} build`, () => once("turbo", "run", "build", "--output-logs=new-only")],
  ["types", `${pnpm} types`, () => once("turbo", "run", "types", "--output-logs=new-only")],
  ["unit, contract and package tests", `${pnpm} vitest run`, vitest],
  [
    "every documented status is exercised",
    "add what is missing to packages/*/test/provider.test.ts",
    () => once("node", "tools/provider-tests/src/check-coverage.ts", coverage),
  ],
  [
    "every package is tried in every runtime",
    `${pnpm} test:runtimes`,
    () => once("node", "tools/runtime-tests/src/check-matrix.ts", runtimes),
  ],
];

const results = steps.map(([name, remedy, step]): [string, Tally] => {
  process.stdout.write(`\n── ${name}\n`);
  const tally = step();
  return [tally.failed === 0 ? `passed  ${name}` : `FAILED  ${name}: ${remedy}`, tally];
});
rmSync(folder, { recursive: true });

process.stdout.write("\n");
for (const [line] of results) process.stdout.write(`${line}\n`);
const sum = (key: keyof Tally) => results.reduce((total, [, tally]) => total + tally[key], 0);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

function once(command: string, ...args: string[]): Tally {
  return run(command, ...args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(): Tally {
  const report = join(folder, "vitest.json");
  const code = run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
  const { numPassedTests: passed, numTotalTests: total } = readReport(report);
  // A suite that fails to load has no failed test of its own, but the exit code tells.
  return { passed, failed: Math.max(total - passed, code === 0 ? 0 : 1) };
}

function readReport(file: string): { numPassedTests: number; numTotalTests: number } {
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof report !== "object" || report === null) throw new Error(`${file} is no report of vitest`);
  return {
    numPassedTests: Number(Reflect.get(report, "numPassedTests")),
    numTotalTests: Number(Reflect.get(report, "numTotalTests")),
  };
}
