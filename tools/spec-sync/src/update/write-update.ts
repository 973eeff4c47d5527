import { rm } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "@snap/codegen";
import { readIfThere } from "../read-if-there.ts";
import { writeFiles } from "../sync/write-files.ts";
import type { Update } from "./create-update.ts";

/** Whether a person has to mend something before the update can be merged. */
export function needsPeople(update: Update): boolean {
  const { proof, agreement } = update;
  return !fits(update) || [proof?.misfits ?? [], agreement.contradictions].some((list) => list.length > 0);
}

/** Whether everything of ours still fits the contract, so that a package follows from it. */
export function fits({ faults, unfit }: Update): boolean {
  return faults.length === 0 && unfit.length === 0;
}

/**
 * Writes an update into the working tree: upstream's facts and the changeset always, in place of one that was written
 * before and never committed; the contract, and the package that follows from it, where everything of ours still fits.
 * All of it, or nothing.
 */
export async function writeUpdate(repository: string, update: Update): Promise<string[]> {
  const { provider, files, changeset, outdated } = update;
  const written = new Map([...files].filter(([file]) => fits(update) || !file.endsWith("/openapi.yaml")));
  if (changeset) written.set(changeset.file, changeset.text);
  const before = await readAll(repository, [...written.keys(), ...outdated]);
  try {
    for (const file of outdated) await rm(join(repository, file), { force: true });
    await writeFiles(repository, written);
    if (fits(update)) await generate({ repository, providers: [provider], check: false });
  } catch (error) {
    const added = [...written.keys()].filter((file) => !before.has(file));
    for (const file of added) await rm(join(repository, file), { force: true });
    await writeFiles(repository, before);
    throw error;
  }
  return [...written.keys()];
}

async function readAll(repository: string, files: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await readIfThere(join(repository, file));
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}
