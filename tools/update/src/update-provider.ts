import { writeFile } from "node:fs/promises";
import { ProblemError } from "@snap/openapi/problem";
import { createUpdate, type UpdateOptions } from "./create-update.ts";
import { findBase } from "./find-base.ts";
import { TERMINAL } from "./form.ts";
import { fits, needsPeople } from "./needs-people.ts";
import { removeOutdated } from "./outdated-changesets.ts";
import { withinLimit } from "./provider-limit.ts";
import { renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { compareWithBefore } from "./tests-before.ts";

export interface UpdateProviderOptions extends Omit<UpdateOptions, "commit"> {
  /** The file for the evidence, as the body of a pull request. */
  readonly body?: string | undefined;
  /** Whether to run the tests of the package and its adapter. */
  readonly test?: boolean;
}

/** Updates a provider, and returns the exit code and the output of `pnpm specs:update`. */
export async function updateProvider(options: UpdateProviderOptions): Promise<{ code: number; text: string }> {
  const { repository, provider, base, body, test } = options;
  const commit = await findBase(repository, base);
  // The limit does not cover the following steps, which write files.
  const update = await withinLimit(provider, () => createUpdate({ ...options, commit }));
  if (!update) {
    const removed = await removeOutdated(repository, provider, commit);
    const told = removed.length > 0 ? `Removed, because nothing differs from ${base}: ${removed.join(", ")}\n` : "";
    return { code: 0, text: `${provider}: nothing new\n${told}` };
  }
  if (body !== undefined) await writeBody(body, renderUpdate(update));
  const { writeUpdate } = await import("./write-update.ts");
  const written = await writeUpdate(repository, update);
  const run = test && fits(update) ? await runTests(repository, provider) : undefined;
  const tests = run && (await compareWithBefore({ repository, provider, base: commit }, run));
  if (body !== undefined) await writeBody(body, renderUpdate(update, tests));
  const text = `${renderUpdate(update, tests, TERMINAL)}\n\nWritten: ${written.join(", ")}\n`;
  return { code: needsPeople(update, tests) ? 1 : 0, text };
}

// The body is written first, so no other file has changed if this fails.
async function writeBody(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, `${text}\n`);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const message = `it cannot be written (${error.message.split(",")[0]})`;
    throw ProblemError.of("file-unwritable", `--body ${file}`, message, "Pass another path.");
  }
}
