import { run, runQuietly } from "./run.ts";

// Specs into packages, packages into builds, builds into a table. Turbo repeats only what has changed.
process.exitCode =
  runQuietly("Compile the contracts", "turbo", "run", "//#generate") ||
  runQuietly("Build the packages", "turbo", "run", "build", "--filter=./packages/*") ||
  run("node", "tools/demo/src/main.ts");
