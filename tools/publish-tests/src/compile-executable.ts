import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findRuntime } from "./find-runtime.ts";

const PACKAGE = resolve(import.meta.dirname, "../../../packages/cli");
const COMMAND = resolve(PACKAGE, "dist/bin/snapshots.js");

/** Compiles the built command `snapshots` and a runtime into one file, for people without Node. */
export function compileExecutable(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const { version } = JSON.parse(readFileSync(resolve(PACKAGE, "package.json"), "utf8"));
  const define = ["--define", `SNAPSHOTS_VERSION=${JSON.stringify(version)}`];
  // The command behaves the same in every folder: the configuration of a Bun project must not be read.
  const flags = ["--no-compile-autoload-dotenv", "--no-compile-autoload-bunfig"];
  execFileSync(
    findRuntime("Bun"),
    ["build", "--compile", "--minify", ...define, ...flags, COMMAND, "--outfile", file],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}
