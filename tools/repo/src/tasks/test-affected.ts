import { execFileSync } from "node:child_process";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { listPublished } from "@snap/openapi/list-providers";
import { findAffected } from "./find-affected.ts";
import { REPOSITORY, run } from "./run.ts";
import { runTasks } from "./run-tasks.ts";

const USAGE = `Usage: pnpm test:affected [--since REV]

Checks contracts, generated code and types, and runs the tests that depend on the changes since the last commit. Omits
tests of the packed packages, and tests that only start a changed file as a program.

  --since REV  include the changes since this revision
`;

const OPTIONS = { since: { type: "string", default: "HEAD" } } as const;
const CHECKS = ["check:contracts", "check:generated", "types"];
const PROJECTS = ["packages", "tools"];

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", here: true, run: main });

async function main({ values: { since } }: CommandInput<typeof OPTIONS>): Promise<number> {
  const changed = [
    ...list("diff", "--name-only", "-z", "--no-renames", since, "--"),
    ...list("ls-files", "-z", "--others", "--exclude-standard"),
  ];
  if (changed.length === 0) {
    print(`Nothing has changed since ${since}.\n`);
    return 0;
  }
  const succeeded = runTasks(2, CHECKS);
  const { related, excluded } = findAffected(changed, await listPublished(REPOSITORY));
  const options = [
    ...PROJECTS.map((project) => `--project=${project}`),
    ...excluded.map((pattern) => `--exclude=${pattern}`),
  ];
  const code = run("vitest", "related", "--run", "--passWithNoTests", ...options, ...related);
  return CHECKS.every((task) => succeeded.has(task)) ? code : 1;
}

function list(...args: readonly string[]): string[] {
  const printed = execFileSync("git", args, { cwd: REPOSITORY, encoding: "utf8" });
  return printed.split("\0").filter((file) => file !== "");
}
