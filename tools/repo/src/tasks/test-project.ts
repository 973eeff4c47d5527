import { mkdirSync, rmSync } from "node:fs";
import { defineCommand, UsageError } from "@snap/openapi/command";
import { run } from "./run.ts";
import { PROJECTS, pathsOf, readTally } from "./test-results.ts";

const USAGE = `Usage: node tools/repo/src/tasks/test-project.ts PROJECT

Runs the tests of one project of vitest.config.ts, and writes the results that \`npm test\` counts to turbo's outputs.
`;

await defineCommand({ usage: USAGE, options: {}, here: true, run: main });

function main({ positionals }: { readonly positionals: readonly string[] }): number {
  const [project = "", ...others] = positionals;
  if (!PROJECTS.includes(project) || others.length > 0) throw new UsageError(`Pass one of ${PROJECTS.join(", ")}.`);
  const { folder, coverage, report, runtimes } = pathsOf(project);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env["SNAP_COVERAGE_FILE"] = coverage;
  process.env["SNAP_RUNTIMES_FILE"] = runtimes;

  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = run("vitest", "run", `--project=${project}`, ...reporters);
  // Turbo caches only successful tasks. Skipped tests do not count as passed, so that they run again.
  return code !== 0 || readTally(report).failed > 0 ? 1 : 0;
}
