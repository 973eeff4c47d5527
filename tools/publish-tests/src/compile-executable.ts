import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findRuntime } from "./find-runtime.ts";

const COMMAND = resolve(import.meta.dirname, "../../../packages/cli/dist/bin/snapshots.js");

/** Compiles the built command `snapshots` and a runtime into one file, for people without Node. */
export function compileExecutable(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // The command behaves the same in every folder: the configuration of a Bun project must not be read.
  const flags = ["--no-compile-autoload-dotenv", "--no-compile-autoload-bunfig"];
  execFileSync(findRuntime("Bun"), ["build", "--compile", "--minify", ...flags, COMMAND, "--outfile", file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
