import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand, print } from "@snap/openapi/command";
import { PNPM } from "./pnpm.ts";
import { run } from "./run.ts";
import { runTasks } from "./run-tasks.ts";
import { PROJECTS, pathsOf, RESULTS, readFailures, readTally, type Tally } from "./test-results.ts";

const USAGE = `Usage: npm test

Runs all checks, the build and all tests that a change must pass. The last line has the totals.
Skips the parts of turbo.json whose inputs are unchanged.
`;

// Turbo and the tests of the packed packages need pnpm; npx provides it to users who only have npm.
const pnpm = `npx ${PNPM}`;

// Root tasks of turbo.json. `remedy` is the command that fixes or repeats the step.
const CHECKS: readonly [task: string, name: string, remedy: string][] = [
  ["check:contracts", "contracts are up to date", "npm run specs:sync -- --offline"],
  ["check:generated", "generated code is up to date", "npm run generate"],
  ["check:docs", "documentation is up to date", "npm run docs:sync"],
  ["lint", "lint", "npm run lint"],
  ["repo-check", "imports, shapes, lengths, changesets, dependencies and workflows", "npm run repo-check"],
  ["types", "types", "npm run types"],
];
type Result = readonly [name: string, remedy: string, tally: Tally, failures?: readonly string[]];

const MAX_FAILURES = 20;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

// Continues after a failure, so that one run shows all problems.
function main(): number {
  rmSync(RESULTS, { recursive: true, force: true });
  const isBuilt = step("build", () => run("turbo", "run", "build", "--output-logs=new-only") === 0);
  const checks = CHECKS.map(([task]) => task);
  const checked = step("checks", () => runTasks(2, checks));
  // One project at a time: each fills all cores, and two projects at once take longer than one after the other.
  const tests = PROJECTS.map((project) => `test:${project}`);
  const tested = step("tests", () => runTasks(1, tests));
  const isCovered = step("every documented status is exercised", () =>
    checkRecord("tools/provider-tests/src/check-coverage.ts", "coverage"),
  );
  const isTried = step("every package is tried in every runtime", () =>
    checkRecord("tools/runtime-tests/src/check-matrix.ts", "runtimes"),
  );
  // Only reports: a new advisory, or a registry that is down, must not break our tests.
  step("known vulnerabilities", () => run("node", "tools/repo/src/tasks/advisories.ts"));

  const results: readonly Result[] = [
    ["build", `${pnpm} build`, once(isBuilt)],
    ...CHECKS.map(([task, name, remedy]): Result => [name, remedy, once(checked.has(task))]),
    ...PROJECTS.map((project): Result => {
      const remedy = `${pnpm} vitest run --project=${project}`;
      return [`tests of ${project}`, remedy, count(project, tested), readFailures(pathsOf(project).report)];
    }),
    [
      "every documented status is exercised",
      "add the missing situations to packages/*/test/subject.ts",
      once(isCovered),
    ],
    ["every package is tried in every runtime", `${pnpm} test:runtimes`, once(isTried)],
  ];

  print("\n");
  for (const [name, remedy, { failed }, failures = []] of results) {
    print(failed === 0 ? `passed  ${name}\n` : `FAILED  ${name}: ${remedy}\n`);
    for (const failure of failures.slice(0, MAX_FAILURES)) print(`        ${failure}\n`);
    if (failures.length > MAX_FAILURES) print(`        and ${failures.length - MAX_FAILURES} more\n`);
  }
  const sum = (key: keyof Tally) => results.reduce((total, [, , tally]) => total + tally[key], 0);
  print(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") === 0 ? 0 : 1;
}

function step<T>(name: string, run: () => T): T {
  print(`\n── ${name}\n`);
  return run();
}

function once(passed: boolean): Tally {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function count(project: string, succeeded: ReadonlySet<string>): Tally {
  const { passed, failed } = readTally(pathsOf(project).report);
  // A suite that fails to load has no failed test, but its task fails.
  return { passed, failed: Math.max(failed, succeeded.has(`test:${project}`) ? 0 : 1) };
}

/** Checks the combined records of the tests of all projects. */
function checkRecord(program: string, kind: "coverage" | "runtimes"): boolean {
  const files = PROJECTS.map((project) => pathsOf(project)[kind]).filter((file) => existsSync(file));
  const record = join(RESULTS, `${kind}.jsonl`);
  if (files.length > 0) writeFileSync(record, files.map((file) => readFileSync(file, "utf8")).join(""));
  return run("node", program, record) === 0;
}
