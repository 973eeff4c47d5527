import { defineCommand } from "@snap/openapi/command";
import { run, runQuietly } from "./run.ts";

const USAGE = `Usage: npm start

Compiles the contracts, builds the packages, and shows the snapshots of three mock accounts.
`;

// Turbo repeats only what has changed.
await defineCommand({
  usage: USAGE,
  options: {},
  positionals: "none",
  here: true,
  run: () =>
    runQuietly("Compile the contracts", "turbo", "run", "//#generate") ||
    runQuietly("Build the packages", "turbo", "run", "build", "--filter=./packages/*") ||
    run("node", "tools/demo/src/main.ts"),
});
