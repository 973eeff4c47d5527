import { defineCommand, print } from "@snap/openapi/command";
import { run, runQuietly } from "./run.ts";

const USAGE = `Usage: npm start

Compiles the contracts, builds the packages, and lists the snapshots of a mock cloud of each provider.
`;

const NEXT = `
Next:
  npm run snapshots -- mock --out dist/mock.toml                     serve the mock clouds until Ctrl-C
  npm run snapshots -- summary --by source --config dist/mock.toml   sum up their snapshots, in another terminal
  npm test                                                           run all tests

README.md shows how to list your own accounts.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

// Turbo repeats only steps whose inputs have changed.
function main(): number {
  const code =
    runQuietly("Compile the contracts", "turbo", "run", "//#generate") ||
    runQuietly("Build the packages", "turbo", "run", "build", "--filter=./packages/*") ||
    run("node", "tools/repo/src/tasks/show-accounts.ts");
  if (code === 0) print(NEXT);
  return code;
}
