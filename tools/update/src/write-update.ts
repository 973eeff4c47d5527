import { rm } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@snap/codegen";
import { findStaleFiles, writeCompilation } from "@snap/codegen/output";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { writeFiles } from "@snap/sync/write-files";
import type { Update } from "./create-update.ts";
import { makeDocuments } from "./make-documents.ts";
import type { TestRun } from "./run-tests.ts";

/** Whether a person has to fix or confirm something before the update can be merged. */
export function needsPeople(update: Update, tests?: TestRun): boolean {
  const { proof, agreement, exposures } = update;
  if (tests?.passed === false) return true;
  return !fits(update) || [proof?.misfits ?? [], agreement.contradictions, exposures].some((list) => list.length > 0);
}

/** Whether everything of ours still fits the contract, so that a package follows from it. */
export function fits({ faults, unfit }: Update): boolean {
  return faults.length === 0 && unfit.length === 0;
}

/**
 * Writes an update into the working tree: upstream's facts and the changeset always, instead of one that was written
 * before and never committed; the contract, and the package and documentation that follow from it, where everything of
 * ours still fits. All of it, or nothing. Gives the files.
 */
export async function writeUpdate(repository: string, update: Update): Promise<string[]> {
  const { provider, files, changeset, outdated } = update;
  const written = new Map(files);
  if (!fits(update)) written.delete(`specs/${provider}/openapi.yaml`);
  if (changeset) written.set(changeset.file, changeset.text);
  const own = [...written.keys()];
  const before = await readAll(repository, [...own, ...outdated]);
  try {
    for (const file of outdated) await rm(join(repository, file), { force: true });
    await writeFiles(repository, written);
    if (fits(update)) own.push(...(await writePackage(repository, provider, before)));
  } catch (error) {
    const added = [...before.keys()].filter((file) => before.get(file) === undefined);
    for (const file of added) await rm(join(repository, file), { force: true });
    await writeFiles(
      repository,
      new Map([...before].flatMap(([file, text]) => (text === undefined ? [] : [[file, text]]))),
    );
    throw error;
  }
  return own;
}

// What it changes is noted in `before` first.
async function writePackage(repository: string, provider: string, before: Before): Promise<string[]> {
  const compilation = await compile(repository, provider);
  if (compilation.diagnostics.length > 0) throw new ProblemError(...compilation.diagnostics);
  const stale = (await findStaleFiles(repository, compilation)).map(({ file }) => file);
  for (const [file, text] of await readAll(repository, stale)) before.set(file, text);
  await writeCompilation(repository, compilation);
  const documents = await makeDocuments(repository);
  for (const [file, text] of await readAll(repository, [...documents.keys()])) before.set(file, text);
  await writeFiles(repository, documents);
  return [...stale, ...documents.keys()];
}

/** Contents by path; none for a file that was not there. */
type Before = Map<string, string | undefined>;

async function readAll(repository: string, files: readonly string[]): Promise<Before> {
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string | undefined]> => [file, await readIfThere(join(repository, file))],
      ),
    ),
  );
}
