import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { checkChangesets } from "./check-changesets.ts";
import { checkDependencies } from "./check-dependencies.ts";
import { checkDocs } from "./check-docs.ts";
import { checkImports } from "./check-imports.ts";
import { checkOutput } from "./check-output.ts";
import { checkPhrases } from "./check-phrases.ts";
import { type Change, checkReleases } from "./check-releases.ts";
import { checkInstallFiles, checkSettings } from "./check-settings.ts";
import { checkShape, type Files, publishedOf } from "./check-shape.ts";
import { checkShipped } from "./check-shipped.ts";
import { checkWorkflows } from "./check-workflows.ts";
import { dependencyRules } from "./dependency-rules.ts";
import { lintWorkflows } from "./lint-workflows.ts";
import { readFiles } from "./read-files.ts";
import { readInstalled } from "./read-installed.ts";
import { findShipped } from "./shipped-packages.ts";

const USAGE = `Usage: npm run repo-check -- [--since REV]

Checks imports, dependencies, output to the terminal, the files of every provider, the length of files, changesets, the
permissions that workflows give to third-party code, doc comments of published packages, and phrases that are hard to
read.

  --since REV  also list packages that have changed since this revision without a changeset
`;

const OPTIONS = { since: { type: "string" } } as const;

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", run: main });

async function main({ values: { since }, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const files = readFiles(repository);
  const workflows = new Map([...files].filter(([path]) => path.startsWith(".github/workflows/")));
  const providers = [...files.keys()].flatMap((path) => /^specs\/([^/]+)\/openapi\.yaml$/.exec(path)?.[1] ?? []);
  const rules = dependencyRules(providers, publishedOf(files, providers));
  const read = (file: string) => readFileSync(join(repository, file), "utf8");
  const lock = read("pnpm-lock.yaml");
  const dependencies = checkDependencies(files, lock, rules);
  const findings = await lintWorkflows(workflows);
  const faults = [
    ...[...files].flatMap(([file, text]) => checkImports(file, text)),
    ...[...files].flatMap(([file, text]) => checkPhrases(file, text)),
    ...[...files].flatMap(([file, text]) => checkOutput(file, text)),
    ...checkDocs(repository, findEntries(repository, files)),
    ...checkShape(files),
    ...checkChangesets(files),
    ...checkInstallFiles(files),
    ...checkSettings(read("pnpm-workspace.yaml"), read("package.json")),
    // The packages of an unexpected lock file may not be installed.
    ...(dependencies.length > 0 ? dependencies : checkShipped(readInstalled(repository, findShipped(lock)))),
    ...(findings.length > 0 ? findings : checkWorkflows(workflows)),
    ...(since === undefined ? [] : checkReleases(files, changeSince(repository, since))),
  ];
  for (const fault of faults) fail(`${fault}\n`);
  print(
    `${countOf(files.size, "file")} checked, ${countOf(faults.length, "fault")} in imports, output, prose, doc comments, shapes, lengths, changesets, dependencies and workflows\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

function findEntries(repository: string, files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    if (!/^packages\/[^/]+\/package\.json$/.test(file)) return [];
    return [...text.matchAll(/"@snap\/source": "(.+)"/g)].map(([, entry = ""]) =>
      join(repository, dirname(file), entry),
    );
  });
}

function changeSince(repository: string, revision: string): Change {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8", stdio: "pipe" });
  const base = mergeBase(git, revision);
  const paths = git("diff", "-z", "--name-only", "--no-renames", base).split("\0");
  const known = new Set(git("ls-tree", "-rz", "--name-only", base, "packages").split("\0"));
  return { paths, before: (path) => (known.has(path) ? git("show", `${base}:${path}`) : "") };
}

function mergeBase(git: (...args: string[]) => string, revision: string): string {
  try {
    return git("merge-base", revision, "HEAD").trim();
  } catch (cause) {
    const message = `--since: ${revision} must be an ancestor of HEAD. Fetch it, or use another revision.`;
    throw new UsageError(message, { cause });
  }
}
