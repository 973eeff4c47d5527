import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readFailures, readTally } from "../../src/tasks/test-results.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

it("names the file, the title and the first line of the message of each failed test", () => {
  const report = writeReport([
    {
      name: file("packages/a/test/a.test.ts"),
      status: "passed",
      assertionResults: [{ fullName: "adds", status: "passed" }],
    },
    {
      name: file("packages/b/test/b.test.ts"),
      status: "failed",
      assertionResults: [
        { fullName: "lists", status: "passed", failureMessages: [] },
        { fullName: "waits", status: "failed", failureMessages: ["Error: expected 1\n    at b.test.ts:3"] },
      ],
    },
  ]);
  expect(readFailures(report)).toEqual(["packages/b/test/b.test.ts: waits: Error: expected 1"]);
  expect(readTally(report)).toEqual({ passed: 2, failed: 1 });
});

it("names a file that fails to load", () => {
  const name = file("packages/c/test/c.test.ts");
  const report = writeReport([{ name, status: "failed", message: "Cannot find module\nstack", assertionResults: [] }]);
  expect(readFailures(report)).toEqual(["packages/c/test/c.test.ts: Cannot find module"]);
});

it("shortens a long message", () => {
  const failureMessages = ["x".repeat(5000)];
  const assertionResults = [{ fullName: "prints", status: "failed", failureMessages }];
  const report = writeReport([{ name: file("d.test.ts"), status: "failed", assertionResults }]);
  expect(readFailures(report)).toEqual([`d.test.ts: prints: ${"x".repeat(200)}…`]);
});

it("reads no failures and counts no tests if the report is missing", () => {
  expect(readFailures("/nonexistent/report.json")).toEqual([]);
  expect(readTally("/nonexistent/report.json")).toEqual({ passed: 0, failed: 0 });
});

function file(path: string): string {
  return join(REPOSITORY, path);
}

function writeReport(testResults: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "snap-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = join(folder, "report.json");
  writeFileSync(report, JSON.stringify({ numPassedTests: 2, numTotalTests: 3, testResults }));
  return report;
}
