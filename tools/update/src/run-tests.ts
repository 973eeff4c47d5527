import { type ExecFileException, execFile } from "node:child_process";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parseJson } from "@snap/openapi/json";
import { readIfThere } from "@snap/openapi/read-if-there";
import { adapterTests } from "./adapter-files.ts";
import { withSignal } from "./provider-limit.ts";

/** The test results of the package's mocks, if the tests were run. */
export interface TestRun {
  readonly passed: boolean;
  readonly summary: string;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly name: string;
  /** Path relative to the repository. */
  readonly file: string;
  /** The first line of the test's error. */
  readonly error: string;
  /** Whether the test failed before the update too; undefined if unknown. */
  readonly before?: boolean;
}

// The tests of the largest package and its adapter take less than a minute.
const MOST_MINUTES = 5;

/** Runs the tests of a provider's package and of its adapter against its mocks, within a time limit; `files` limits them. */
export async function runTests(
  repository: string,
  provider: string,
  { files, minutes = MOST_MINUTES }: { files?: readonly string[]; minutes?: number } = {},
): Promise<TestRun> {
  const folder = join("packages", provider);
  await using scratch = await mkdtempDisposable(join(tmpdir(), "snap-report-"));
  // By default, Vitest writes the report to a file in the repository.
  const file = join(scratch.path, "report.json");
  const args = [
    "run",
    "--root",
    ".",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...(files ?? [`${folder}/`, ...adapterTests(repository, provider)]),
  ];
  const limit = { timeout: minutes * 60_000, ...withSignal() };
  const error = await new Promise<ExecFileException | null>((resolve) => {
    execFile("vitest", args, { cwd: repository, maxBuffer: 1e9, ...limit }, resolve);
  });
  const report = await readReport(file);
  const failures = report?.failures.map((one) => ({ ...one, file: one.file.replace(`${repository}/`, "") })) ?? [];
  const why = error?.killed ? `stopped after ${minutes} minutes` : firstLine(error?.message);
  const summary = report?.summary ?? why ?? "no result";
  return { passed: error === null, summary: `\`vitest run ${folder}\`: ${summary}`, failures };
}

// A program that is killed writes no report.
async function readReport(file: string): Promise<{ summary: string; failures: Failure[] } | undefined> {
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const { numPassedTests, numFailedTests, testResults } = Object(parseJson(text));
  if (typeof numPassedTests !== "number") return undefined;
  const suites: unknown[] = Array.isArray(testResults) ? testResults : [];
  const failures = suites.flatMap((suite): Failure[] => {
    const { name, message, assertionResults, status } = Object(suite);
    const all: unknown[] = Array.isArray(assertionResults) ? assertionResults : [];
    const failed = all.map(Object).filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [toFailure(name, "the file", message)];
    return failed.map((test) => toFailure(name, test.fullName, Object(test.failureMessages)[0]));
  });
  return { summary: `${numFailedTests > 0 ? `${numFailedTests} failed, ` : ""}${numPassedTests} passed`, failures };
}

function toFailure(file: unknown, name: unknown, error: unknown): Failure {
  return { file: String(file), name: String(name), error: firstLine(error) ?? "no message" };
}

function firstLine(text: unknown): string | undefined {
  const line = stripVTControlCharacters(String(text ?? ""))
    .trim()
    .split("\n")[0];
  return line === "" ? undefined : line?.slice(0, 200);
}
