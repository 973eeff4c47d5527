import { existsSync, readFileSync } from "node:fs";
import { type RuntimeRecord, reportMatrix } from "./report-matrix.ts";

// Run after the tests: shows what they tried in which runtime, and fails where there is a hole.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("give the file of the record");

const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
const { table, problems, skipped } = reportMatrix(lines.map((line): RuntimeRecord => JSON.parse(line)));

process.stdout.write(`${table}\n`);
process.stdout.write(
  "✓ passed  ✗ failed: over HTTP to snap-mock, over handlers in the process, over MSW's interception\n",
);
for (const line of skipped) process.stdout.write(`skipped: ${line}\n`);
for (const line of problems) process.stderr.write(`${line}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
