import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** An answer whose meaning to the client a test has asserted. */
export interface CoverageRecord {
  readonly provider: string;
  readonly operation: string;
  /** As it is documented. */
  readonly status: string;
  /** The example that came, but for its ids, times and sizes. */
  readonly example?: string | undefined;
}

/** The environment variable that names the file of a test run. */
export const COVERAGE_FILE = "SNAP_COVERAGE_FILE";

/** Adds to the record of this test run, where one is kept; lines of several workers do not mix. */
export function record(covered: CoverageRecord, file: string | undefined = process.env[COVERAGE_FILE]): void {
  if (file) appendFileSync(file, `${JSON.stringify(covered)}\n`);
}

/** Reads the record of a test run. */
export function readRecords(file: string): CoverageRecord[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): CoverageRecord => JSON.parse(line));
}
