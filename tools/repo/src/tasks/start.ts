import { defineCommand, print } from "@snap/openapi/command";
import { run, runQuietly } from "./run.ts";

const USAGE = `Usage: npm start

Compiles the contracts, builds the packages, and shows the snapshots of a mock account at each provider.
`;

const NEXT = `
Next:
  npm run snap-mock -- digitalocean --port 4010  serve a mock account over HTTP
  npx node tools/examples/node/main.ts           list it, in another terminal
  npm test                                       run all tests

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
