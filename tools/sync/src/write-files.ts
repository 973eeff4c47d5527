import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readIfThere } from "@snap/openapi/read-if-there";

/** The files whose text differs from what they should hold. */
export async function findStale(repository: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    if ((await readIfThere(join(repository, file))) !== text) stale.push(file);
  }
  return stale;
}

/** Writes all the files or none: each next to its place first, and back to what it was when one cannot be put there. */
export async function writeFiles(repository: string, files: ReadonlyMap<string, string>): Promise<void> {
  const paths = new Map([...files].map(([file, text]) => [join(repository, file), text]));
  const before = new Map<string, string | undefined>();
  try {
    for (const [path, text] of paths) await writeFile(toNext(path), text);
    for (const path of paths.keys()) {
      const old = await readIfThere(path);
      await rename(toNext(path), path);
      before.set(path, old);
    }
  } catch (error) {
    for (const [path, text] of before) await (text === undefined ? rm(path) : writeFile(path, text));
    throw error;
  } finally {
    for (const path of paths.keys()) await rm(toNext(path), { force: true });
  }
}

/** Removes what a run that was ended by force left next to the files of a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\..+\.next$/.test(name)) await rm(join(folder, name));
  }
}

function toNext(path: string): string {
  return join(dirname(path), `.${basename(path)}.next`);
}
