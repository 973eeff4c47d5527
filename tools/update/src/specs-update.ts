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

Takes a new state of a provider's upstream: writes upstream.yaml, openapi.yaml, the generated package, its documentation
and a changeset, and reports its effect on callers, verified by the compiler. What no longer fits is named, to be fixed by hand, and so is a
credential that goes to another host or into the query: in both cases it exits with 1. Where nothing differs from the base, a changeset that it wrote before is removed.

  --from FILE|URL  read this instead of the address in source.yaml
  --revision TEXT  what upstream calls this state
  --base REV       what to compare with; by default the last commit
  --body FILE      write the evidence there, as the body of a pull request
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
  // Not what follows, which writes.
  const update = await withinLimit(provider, () => createUpdate(options));
  if (!update) {
    const removed = await removeOutdated(repository, provider, base);
    const told = removed.length > 0 ? `Removed, as nothing differs from ${base}: ${removed.join(", ")}\n` : "";
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

// Before anything else, too: then nothing is written where this cannot be.
async function writeBody(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, `${text}\n`);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const message = `it cannot be written (${error.message.split(",")[0]})`;
    throw ProblemError.of("file-unwritable", `--body ${file}`, message, "Give another path.");
  }
}
