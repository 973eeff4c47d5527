import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { findShipped } from "../check/shipped-packages.ts";
import { findAdvisories } from "./find-advisories.ts";

const USAGE = `Usage: node tools/repo/src/tasks/advisories.ts

Reports known vulnerabilities of the third-party packages that are installed with ours, if the registry responds. Always
exits with 0: a new advisory must not break our tests.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", run: main });

async function main({ repository }: CommandInput<Record<never, never>>): Promise<number> {
  const lock = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");
  const packages = findShipped(lock);
  const registry = execFileSync("npm", ["config", "get", "registry"], { cwd: repository, encoding: "utf8" }).trim();
  const advisories = await findAdvisories(registry, packages);
  const count = `${packages.length} third-party packages are installed with ours`;
  const found =
    advisories === undefined
      ? "the registry does not report whether they are vulnerable"
      : `known vulnerabilities: ${advisories.join("\n") || "none"}`;
  print(`${count}; ${found}\n`);
  return 0;
}
