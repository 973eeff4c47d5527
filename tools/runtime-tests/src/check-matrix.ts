import { existsSync, readFileSync } from "node:fs";
import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { listPublished } from "@snap/openapi/list-providers";
import { packagesOf, type RuntimeRecord, reportMatrix } from "./report-matrix.ts";

const USAGE = `Usage: node tools/runtime-tests/src/check-matrix.ts FILE

Shows what the tests that wrote FILE tried in each runtime. Exits with 1 if a trial failed or is missing.
`;

await defineCommand({ usage: USAGE, options: {}, here: true, run: main });

async function main({ positionals, repository }: CommandInput<Record<string, never>>): Promise<number> {
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError("Pass the file that the tests wrote.");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  const { table, problems, skipped } = reportMatrix(
    lines.map((line): RuntimeRecord => JSON.parse(line)),
    packagesOf(await listPublished(repository)),
  );
  print(
    `${table}\n✓ passed  ✗ failed: over HTTP to snap-mock, over handlers in the process, over MSW's interception\n`,
  );
  for (const line of skipped) print(`skipped: ${line}\n`);
  for (const line of problems) fail(`${line}\n`);
  return problems.length === 0 ? 0 : 1;
}
