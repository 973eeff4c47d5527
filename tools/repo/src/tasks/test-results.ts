import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { REPOSITORY } from "./run.ts";

/** The number of passed and failed tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The projects of vitest.config.ts. */
export const PROJECTS: readonly string[] = ["packages", "tools", "published"];

/** The folder with the results of all projects. */
export const RESULTS: string = join(REPOSITORY, ".turbo/tests");

/** Returns the files that the tests of a project of vitest.config.ts write. */
export function pathsOf(project: string) {
  const folder = join(RESULTS, project);
  return {
    folder,
    /** The JSON report of Vitest. */
    report: join(folder, "report.json"),
    /** The documented responses that the tests received. */
    coverage: join(folder, "coverage.jsonl"),
    /** The features that the tests have tried, by runtime. */
    runtimes: join(folder, "runtimes.jsonl"),
  };
}

/** Counts the tests in a JSON report of Vitest; zero if the report is missing. */
export function readTally(report: string): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests: passed, numTotalTests: total } = JSON.parse(readFileSync(report, "utf8"));
  if (typeof passed !== "number" || typeof total !== "number") throw new Error(`${report} must be a report of Vitest`);
  return { passed, failed: total - passed };
}

/** Describes each failed test of a JSON report of Vitest in one line: the file, the title and the start of the message. */
export function readFailures(report: string): readonly string[] {
  if (!existsSync(report)) return [];
  const { testResults }: { testResults: readonly FileResult[] } = JSON.parse(readFileSync(report, "utf8"));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(REPOSITORY, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that fails to load has no failed test.
    if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

function firstLine(message = ""): string {
  const [line = ""] = message.split("\n", 1);
  return line.length > MESSAGE_LENGTH ? `${line.slice(0, MESSAGE_LENGTH)}…` : line;
}

const MESSAGE_LENGTH = 200;

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}
