import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** A response for which a test has asserted what the client makes of it. */
export interface CoverageRecord {
  readonly provider: string;
  readonly operation: string;
  /** The documented status. */
  readonly status: string;
  /** The example that the response equals, except for ids, times and sizes. */
  readonly example?: string | undefined;
}

/** The environment variable with the record file of a test run. */
export const COVERAGE_FILE = "SNAP_COVERAGE_FILE";

/** Appends to the record of this test run, if there is one. Lines of several workers do not mix. */
export function record(covered: CoverageRecord, file: string | undefined = process.env[COVERAGE_FILE]): void {
  if (file) appendFileSync(file, `${JSON.stringify(covered)}\n`);
}

/** Reads the record of a test run. */
export function readRecords(file: string): CoverageRecord[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): CoverageRecord => JSON.parse(line));
}
