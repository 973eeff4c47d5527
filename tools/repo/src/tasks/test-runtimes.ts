import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand } from "@snap/openapi/command";
import { run } from "./run.ts";

const USAGE = `Usage: pnpm test:runtimes

Builds and packs the packages, tests them in every runtime, and prints the table.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "snap-runtimes-"));
  const record = join(folder, "runtimes.jsonl");
  process.env["SNAP_RUNTIMES_FILE"] = record;
  const steps = [
    ["turbo", "run", "build", "--filter=./packages/*", "--output-logs=new-only"],
    ["vitest", "run", "tools/runtime-tests/test/runtimes.test.ts"],
    ["node", "tools/runtime-tests/src/check-matrix.ts", record],
  ] as const;

  // The table is printed after a failure too, because it shows which cell failed.
  const codes = steps.map(([command, ...args]) => run(command, ...args));
  rmSync(folder, { recursive: true });
  return codes.some((code) => code !== 0) ? 1 : 0;
}
