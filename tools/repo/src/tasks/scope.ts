import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { exchange } from "@snap/openapi/exchange/exchange";
import { withWriteAccess } from "@snap/openapi/exchange/write-access";
import { PNPM } from "./pnpm.ts";
import { type Publisher, renameScope } from "./rename-scope.ts";
import { listFiles, REPOSITORY, run } from "./run.ts";

const USAGE = `Usage: npm run scope -- @your-scope [--repository OWNER/NAME] [--contact ADDRESS]

Renames every package, import and page to another npm scope, so that you can publish a copy of this repository.

  --repository  the copy's repository on GitHub; manifests, pages and code owners will name it
  --contact     recipient of reports about conduct: an e-mail address or a page
`;

const OPTIONS = { repository: { type: "string" }, contact: { type: "string" } } as const;

await defineCommand({ usage: USAGE, options: OPTIONS, here: true, run: main });

async function main({ values, positionals }: CommandInput<typeof OPTIONS>): Promise<number> {
  const [scope, ...others] = positionals;
  if (scope === undefined || others.length > 0) {
    throw new UsageError(`Pass exactly one scope, got ${positionals.length === 0 ? "none" : positionals.join(" ")}.`);
  }
  const current = readScope();
  // The following commands write files themselves, so they need the lock.
  const changed = await withWriteAccess(REPOSITORY, fail, () => rename({ scope, ...values }, current));
  print(`${current} is now ${scope} in ${changed} files.\n`);
  return follow();
}

function readScope(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(REPOSITORY, "packages/unified/package.json"), "utf8"));
  const { name } = manifest as { name: string };
  return name.slice(0, name.indexOf("/"));
}

// Computes all new contents before the first is written, so that a refused option changes no file.
async function rename(publisher: Publisher, current: string): Promise<number> {
  const changes = listFiles().flatMap((file): [string, string][] => {
    const before = readFileSync(join(REPOSITORY, file), "utf8");
    const after = renameScope(before, current, publisher);
    return after === before ? [] : [[file, after]];
  });
  await exchange(REPOSITORY, new Map(changes));
  return changes.length;
}

// Imports and tables are sorted by package name, and packages are linked by name.
function follow(): number {
  const steps: [string, ...string[]][] = [
    ["npx", "--yes", PNPM, "install", "--no-frozen-lockfile"],
    ["biome", "check", "--write"],
    ["node", "tools/codegen/src/cli.ts"],
    ["node", "--conditions", `${readScope()}/source`, "tools/docs/src/cli.ts"],
  ];
  for (const [command, ...args] of steps) {
    const failed = run(command, ...args) !== 0;
    if (failed)
      return fail(`\`${command} ${args.join(" ")}\` failed. Correct the problem, then run the command again.\n`);
  }
  return 0;
}
