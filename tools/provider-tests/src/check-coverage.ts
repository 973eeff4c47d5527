import { readRecords } from "./coverage-record.ts";
import { readContracts } from "./read-contracts.ts";
import { reportCoverage } from "./report-coverage.ts";

// Run after the tests: shows what they exercised of the contracts, and fails where a documented status is missing.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("give the file of the record");

const { table, missing, unreached } = reportCoverage(readContracts(), readRecords(file));

process.stdout.write(`${table}\n✓ exercised  1/3 exercised, with so many of its examples  ✗ never exercised\n\n`);
process.stdout.write(`Examples that no answer was like:\n${unreached.map((place) => `  ${place}\n`).join("")}`);
for (const place of missing) process.stderr.write(`never exercised: ${place}\n`);
process.exitCode = missing.length === 0 ? 0 : 1;
