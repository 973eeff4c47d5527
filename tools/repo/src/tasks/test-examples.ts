import { defineCommand } from "@snap/openapi/command";
import { run } from "./run.ts";

const USAGE = `Usage: pnpm test:examples

Copies each folder of tools/examples, installs it from packed packages and runs it. Takes some minutes.
`;

await defineCommand({
  usage: USAGE,
  options: {},
  positionals: "none",
  here: true,
  run: () => run("vitest", "run", "--root", "tools/publish-tests", "--config", "examples.config.ts"),
});
