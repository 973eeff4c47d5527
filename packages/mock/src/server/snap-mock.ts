#!/usr/bin/env node
import { runSnapMock } from "./run-snap-mock.ts";

try {
  await runSnapMock(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`snap-mock: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
