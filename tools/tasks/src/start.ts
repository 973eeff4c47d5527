import { run } from "./run.ts";

// Specs into packages, packages into builds, builds into a table. Turbo repeats only what has changed.
const steps = [
  ["turbo", "run", "//#generate", "--output-logs=new-only"],
  ["turbo", "run", "build", "--filter=./packages/*", "--output-logs=new-only"],
  ["node", "tools/demo/src/main.ts"],
] as const;

process.exitCode = steps.reduce((code, [command, ...args]) => code || run(command, ...args), 0);
