import { writeFile } from "node:fs/promises";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { createUpdate } from "./create-update.ts";
import { TERMINAL } from "./form.ts";
import { keepEnvironment } from "./keep-environment.ts";
import { removeOutdated } from "./outdated-changesets.ts";
import { withinLimit } from "./provider-limit.ts";
import { renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { compareWithBefore } from "./tests-before.ts";
import { fits, needsPeople, writeUpdate } from "./write-update.ts";

const USAGE = `Usage: pnpm specs:update <provider> [--from FILE|URL] [--revision TEXT] [--base REV] [--body FILE] [--test]

Updates a provider to the current revision of its upstream: writes upstream.yaml, openapi.yaml, the generated package,
its documentation and a changeset. Reports the effect on callers, verified by the compiler. Exits with 1 if something
must be fixed by hand, or if the credential is now sent to another host or in the query. If nothing differs from the
base, removes the changeset of an earlier run.

  --from FILE|URL  the upstream to read; default: the URL in source.yaml
  --revision TEXT  the upstream's name for this revision
  --base REV       the git revision to compare with; default: the last commit
  --body FILE      the file for the evidence, as the body of a pull request
  --test           run the package's tests, and report their result
`;

const OPTIONS = {
  from: { type: "string" },
  revision: { type: "string" },
  base: { type: "string", default: "HEAD" },
  body: { type: "string" },
  test: { type: "boolean", default: false },
} as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  providers: "one",
  writes: () => true,
  run: ({ values, repository, providers: [provider = ""] }) => {
    keepEnvironment();
    return run({ ...values, repository, provider });
  },
});

type Options = CommandInput<typeof OPTIONS>["values"] & { readonly repository: string; readonly provider: string };

async function run(options: Options): Promise<number> {
  const { repository, provider, base, body, test } = options;
  // The limit does not cover the following steps, which write files.
  const update = await withinLimit(provider, () => createUpdate(options));
  if (!update) {
    const removed = await removeOutdated(repository, provider, base);
    const told = removed.length > 0 ? `Removed, because nothing differs from ${base}: ${removed.join(", ")}\n` : "";
    print(`${provider}: nothing new\n${told}`);
    return 0;
  }
  if (body !== undefined) await writeBody(body, renderUpdate(update));
  const written = await writeUpdate(repository, update);
  const run = test && fits(update) ? await runTests(repository, provider) : undefined;
  const tests = run && (await compareWithBefore({ repository, provider, base }, run));
  if (body !== undefined) await writeBody(body, renderUpdate(update, tests));
  print(`${renderUpdate(update, tests, TERMINAL)}\n\nWritten: ${written.join(", ")}\n`);
  return needsPeople(update, tests) ? 1 : 0;
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
