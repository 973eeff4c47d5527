import { mkdirSync, rmSync } from "node:fs";
import { run } from "./run.ts";
import { pathsOf, readTally } from "./test-results.ts";

// Runs the tests of one project of vitest.config.ts, and leaves what `npm test` counts where turbo keeps it.
const [project = ""] = process.argv.slice(2);
const { folder, coverage, report, runtimes } = pathsOf(project);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
process.env["SNAP_COVERAGE_FILE"] = coverage;
process.env["SNAP_RUNTIMES_FILE"] = runtimes;

const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const code = run("vitest", "run", `--project=${project}`, ...reporters);
// Turbo keeps only what succeeded. Skipped tests do not count as passed, so that they are tried again.
process.exitCode = code !== 0 || readTally(report).failed > 0 ? 1 : 0;
