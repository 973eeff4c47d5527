import { defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { readRecords } from "./coverage-record.ts";
import { readContracts } from "./read-contracts.ts";
import { reportCoverage } from "./report-coverage.ts";

const USAGE = `Usage: node tools/provider-tests/src/check-coverage.ts FILE

Shows the parts of the contracts that the tests which wrote FILE exercised. Exits with 1 if a documented status is missing.
`;

await defineCommand({ usage: USAGE, options: {}, here: true, run: main });

function main({ positionals }: { readonly positionals: readonly string[] }): number {
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError("Pass the file that the tests wrote.");
  const { table, missing, unreached } = reportCoverage(readContracts(), readRecords(file));
  print(`${table}\n✓ exercised  1/3 exercised with 1 of 3 examples  ✗ never exercised\n\n`);
  print(`Examples that no response matched:\n${unreached.map((place) => `  ${place}\n`).join("")}`);
  for (const place of missing) fail(`never exercised: ${place}\n`);
  return missing.length === 0 ? 0 : 1;
}
