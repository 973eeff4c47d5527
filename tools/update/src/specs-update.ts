import { writeFile } from "node:fs/promises";
import { resolveRevision } from "@snap/diff/read-revision";
import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { formatProblem, type Problem, ProblemError } from "@snap/openapi/problem";
import { checkChangeset } from "./check-changeset.ts";
import { createUpdate } from "./create-update.ts";
import { TERMINAL } from "./form.ts";
import { findFork, gitIn } from "./git.ts";
import { keepEnvironment } from "./keep-environment.ts";
import { removeOutdated } from "./outdated-changesets.ts";
import { withinLimit } from "./provider-limit.ts";
import { renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { compareWithBefore } from "./tests-before.ts";
import { fits, needsPeople, writeUpdate } from "./write-update.ts";

const USAGE = `Usage: pnpm specs:update <provider> [--from FILE|URL | --offline] [--revision TEXT] [--base REV] [--body FILE] [--test]
       pnpm specs:update [provider…] --check [--base REV]

Updates a provider to the current revision of its upstream: writes upstream.yaml, openapi.yaml, the generated package,
its documentation and a changeset. Reports the effect on callers, verified by the compiler. Exits with 1 if something
must be fixed by hand, or if the credential is now sent to another host or in the query. Compares only facts if people
write the contract and have not changed it yet. If nothing differs from the
base, removes the changeset of an earlier run.

  --from FILE|URL  the upstream to read; default: the URL in source.yaml
  --offline        do not read the upstream: use the current upstream.yaml, source.yaml and overlay.yaml
  --revision TEXT  the upstream's name for this revision
  --base REV       the git revision to compare with, at the point where this branch left it; default: the last commit
  --body FILE      the file for the evidence, as the body of a pull request
  --test           run the tests of the package and its adapter, and report their result
  --check          change nothing; list every changeset that does not match the changes of its contract, and exit with 1
`;

const OPTIONS = {
  from: { type: "string" },
  offline: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  revision: { type: "string" },
  base: { type: "string", default: "HEAD" },
  body: { type: "string" },
  test: { type: "boolean", default: false },
} as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  providers: "some",
  writes: ({ check }) => !check,
  run: async ({ values, repository, providers }) => {
    keepEnvironment();
    const commit = await findBase(repository, values.base);
    if (values.check) return check({ repository, providers, base: values.base, commit });
    const [provider, ...others] = providers;
    if (provider === undefined || others.length > 0) throw new UsageError("Name one provider.");
    if (values.offline && values.from !== undefined) throw new UsageError("--from and --offline: give one of them.");
    return run({ ...values, repository, provider, commit });
  },
});

type Values = CommandInput<typeof OPTIONS>["values"];
type Options = Values & { readonly repository: string; readonly provider: string; readonly commit: string };

async function run(options: Options): Promise<number> {
  const { repository, provider, base, commit, body, test } = options;
  // The limit does not cover the following steps, which write files.
  const update = await withinLimit(provider, () => createUpdate(options));
  if (!update) {
    const removed = await removeOutdated(repository, provider, commit);
    const told = removed.length > 0 ? `Removed, because nothing differs from ${base}: ${removed.join(", ")}\n` : "";
    print(`${provider}: nothing new\n${told}`);
    return 0;
  }
  if (body !== undefined) await writeBody(body, renderUpdate(update));
  const written = await writeUpdate(repository, update);
  const run = test && fits(update) ? await runTests(repository, provider) : undefined;
  const tests = run && (await compareWithBefore({ repository, provider, base: commit }, run));
  if (body !== undefined) await writeBody(body, renderUpdate(update, tests));
  print(`${renderUpdate(update, tests, TERMINAL)}\n\nWritten: ${written.join(", ")}\n`);
  return needsPeople(update, tests) ? 1 : 0;
}

interface Check {
  readonly repository: string;
  readonly providers: readonly string[];
  readonly base: string;
  readonly commit: string;
}

async function check({ providers, ...options }: Check): Promise<number> {
  const problems: Problem[] = [];
  for (const provider of providers) {
    problems.push(
      ...[await withinLimit(provider, () => checkChangeset({ ...options, provider }))].flatMap((one) => one ?? []),
    );
  }
  if (problems.length > 0) return fail(`${problems.map(formatProblem).join("\n\n")}\n`);
  print(`${providers.join(", ")}: the changesets match the changes of the contracts since ${options.base}\n`);
  return 0;
}

// Later changes of the base are not changes of this branch.
async function findBase(repository: string, base: string): Promise<string> {
  const commit = await resolveRevision(repository, base);
  const fork = await findFork(gitIn(repository), commit);
  if (fork !== undefined) return fork;
  const message = `${base} and HEAD have no common commit`;
  throw ProblemError.of("revision-unknown", `--base ${base}`, message, "Pass another revision, or fetch its history.");
}

// Written first, so no other file has changed if this fails.
async function writeBody(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, `${text}\n`);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const message = `it cannot be written (${error.message.split(",")[0]})`;
    throw ProblemError.of("file-unwritable", `--body ${file}`, message, "Pass another path.");
  }
}
