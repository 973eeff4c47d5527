import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./run.ts";

/** How many tests passed, and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The projects of vitest.config.ts. */
export const PROJECTS: readonly string[] = ["packages", "tools", "published"];

/** Where the results of all projects are. */
export const RESULTS: string = join(REPOSITORY, ".turbo/tests");

/** Where the tests of a project of vitest.config.ts note their results. */
export function pathsOf(project: string) {
  const folder = join(RESULTS, project);
  return {
    folder,
    /** The JSON report of Vitest. */
    report: join(folder, "report.json"),
    /** Which documented responses the tests met. */
    coverage: join(folder, "coverage.jsonl"),
    /** What they tried in which runtime. */
    runtimes: join(folder, "runtimes.jsonl"),
  };
}

/** Counts the tests in a JSON report of Vitest; none where it wrote no report. */
export function readTally(report: string): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests: passed, numTotalTests: total } = JSON.parse(readFileSync(report, "utf8"));
  if (typeof passed !== "number" || typeof total !== "number") throw new Error(`${report} is not a report of Vitest`);
  return { passed, failed: total - passed };
}
