import { compile } from "@snap/codegen";
import { changesOf, findStaleFiles } from "@snap/codegen/output";
import { type Changes, exchange } from "@snap/openapi/exchange/exchange";
import { ProblemError } from "@snap/openapi/problem";
import { copyRepository } from "./copy-repository.ts";
import type { Update } from "./create-update.ts";
import { makeDocuments } from "./make-documents.ts";
import { fits } from "./needs-people.ts";

/**
 * Writes an update into the working tree. Always writes the upstream's facts and the changeset, and removes uncommitted
 * changesets of earlier updates. Writes the contract, the package and its documentation only if all our files are still
 * valid. Writes all of these files or none. Returns the files.
 */
export async function writeUpdate(repository: string, update: Update): Promise<string[]> {
  await using copy = await copyRepository(repository);
  const changes = await writeIntoCopy(copy.path, update);
  await exchange(repository, changes);
  return filesOf(changes);
}

/** Writes an update into a copy of the repository. Returns the changed files. */
export async function writeIntoCopy(copy: string, update: Update): Promise<Changes> {
  const { provider, files, changeset, outdated } = update;
  const changes = new Map<string, string | undefined>(outdated.map((file) => [file, undefined]));
  const write = async (more: Changes) => {
    await exchange(copy, more);
    for (const [file, text] of more) changes.set(file, text);
  };
  const contract = `specs/${provider}/openapi.yaml`;
  const own = [...files].filter(([file]) => fits(update) || file !== contract);
  if (changeset) own.push([changeset.file, changeset.text]);
  await write(new Map([...changes, ...own]));
  if (!fits(update)) return changes;
  const compilation = await compile(copy, provider);
  if (compilation.diagnostics.length > 0) throw new ProblemError(...compilation.diagnostics);
  const stale = (await findStaleFiles(copy, compilation)).map(({ file }) => file);
  const compiled = await changesOf(copy, compilation);
  await write(new Map(stale.map((file) => [file, compiled.get(file)])));
  await write(await makeDocuments(copy, provider));
  return changes;
}

/** Returns the files that exist after the changes. */
export function filesOf(changes: Changes): string[] {
  return [...changes].filter(([, text]) => text !== undefined).map(([file]) => file);
}
