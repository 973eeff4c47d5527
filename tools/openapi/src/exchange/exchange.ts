import { chmod, constants, copyFile, lstat, mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "../problem.ts";
import { toDiskError } from "./disk-error.ts";
import { checkInside, findMissingFolders, kindOf } from "./inside.ts";
import {
  commitJournal,
  type Entry,
  hash,
  hashFile,
  type Journal,
  removeJournal,
  revokeJournal,
  toNext,
  toOld,
  writeJournal,
} from "./journal.ts";
import { changedWhileRunning, checkUnchanged, recordWritten } from "./run.ts";

/** The new contents of files by their paths in the repository; `undefined` deletes a file. */
export type Changes = ReadonlyMap<string, string | undefined>;

/**
 * Changes several files of a repository atomically: all of them or none. Writes each file next to its final place, then
 * renames it. If the process is killed, `recover` finishes or undoes the exchange. Files keep their permissions, and
 * files that already have the new contents are not touched.
 *
 * @throws {ProblemError} If a path is outside the repository or contains a symbolic link, or if a file has changed
 * since the command started.
 * @throws {DiskError} If the disk is full or read-only, or refuses a file. The files are then restored.
 */
export async function exchange(repository: string, changes: Changes): Promise<void> {
  const { journal, texts } = await plan(repository, changes);
  if (journal.entries.length === 0) return;
  try {
    await attempt(repository, ".", () => writeJournal(repository, journal));
    await prepare(repository, journal, texts);
    await attempt(repository, ".", () => commitJournal(repository));
    for (const entry of journal.entries) {
      await attempt(repository, entry.file, async () => {
        if ((await hashFile(join(repository, entry.file))) !== entry.before) throw changedWhileRunning(entry.file);
        await putInPlace(repository, entry);
      });
    }
  } catch (error) {
    const kept = await attempt(repository, ".", async () => {
      const left = (await revokeJournal(repository)) ? await restore(repository, journal) : [];
      await discard(repository, journal);
      return left;
    });
    throw kept.length === 0 ? error : notRestored(kept, error);
  }
  for (const { file, after } of journal.entries) recordWritten(repository, file, after);
  await clean(repository, journal);
  await removeJournal(repository);
}

function notRestored(files: readonly string[], error: unknown): ProblemError {
  const isKnown = error instanceof ProblemError;
  const message = "it changed after this command had replaced it, so it was not restored";
  const reason = isKnown ? "" : ` when the command failed: ${error instanceof Error ? error.message : String(error)}`;
  const fix = "Check `git diff`, then run the command again.";
  return new ProblemError(
    ...(isKnown ? error.problems : []),
    ...files.map((file) => ({ code: "file-changed", file, message: `${message}${reason}`, fix })),
  );
}

/** Moves the prepared content of a file to its final place. */
export async function putInPlace(repository: string, { file, after }: Entry): Promise<void> {
  const path = join(repository, file);
  await (after === null ? rm(path, { force: true }) : rename(toNext(path), path));
}

/**
 * Restores all files that an exchange has replaced. Works on a full disk, and can be repeated. Files that have changed
 * since then are kept, and returned.
 */
export async function restore(repository: string, { entries }: Journal): Promise<string[]> {
  const kept: string[] = [];
  for (const { file, before, after } of entries) {
    const path = join(repository, file);
    const found = await hashFile(path);
    const isOwn = found === after;
    // The new content of a file that was not replaced is still next to it.
    if (found === before || (!isOwn && after !== null && (await hashFile(toNext(path))) === after)) continue;
    if (isOwn && before === null) await rm(path, { force: true });
    else if (isOwn && (await hashFile(toOld(path))) === before) await rename(toOld(path), path);
    else kept.push(file);
  }
  return kept;
}

/** Removes the prepared files, new folders and journal of an exchange. Can be repeated. */
export async function discard(repository: string, journal: Journal): Promise<void> {
  await clean(repository, journal);
  for (const folder of journal.folders.toReversed()) await removeIfEmpty(join(repository, folder));
  await removeJournal(repository);
}

/** Removes the prepared files and the backups. */
export async function clean(repository: string, { entries }: Journal): Promise<void> {
  for (const { file } of entries) {
    await remove(toNext(join(repository, file)));
    await remove(toOld(join(repository, file)));
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && ["ENOENT", "ENOTEMPTY"].includes(String(error.code))))
      throw error;
  });
}

async function plan(repository: string, changes: Changes) {
  const entries: Entry[] = [];
  const folders = new Set<string>();
  const texts = new Map<string, string>();
  for (const [file, text] of changes) {
    checkInside(file);
    const missing = await findMissingFolders(repository, file);
    const path = join(repository, file);
    const kind = await kindOf(path);
    if (kind !== "file" && kind !== "none") {
      throw ProblemError.of("file-refused", file, `a ${kind} already has this path`, `Move the ${kind} away.`);
    }
    const before = await attempt(repository, file, () => hashFile(path));
    const after = text === undefined ? null : hash(text);
    if (before === after) continue;
    if (before !== null) await checkUnchanged(repository, file, before);
    entries.push({ file, before, after });
    if (text === undefined) continue;
    texts.set(file, text);
    for (const folder of missing) folders.add(folder);
  }
  // Files of an earlier exchange whose journal is gone are removed when this exchange prepares its own.
  const prepared = new Set(entries.flatMap(({ file }) => [toNext(file), toOld(file)]));
  const others = entries.filter(({ file, after }) => after !== null || !prepared.has(file));
  return { journal: { folders: [...folders], entries: others }, texts };
}

async function prepare(repository: string, { folders, entries }: Journal, texts: ReadonlyMap<string, string>) {
  for (const folder of folders) await attempt(repository, folder, () => mkdir(join(repository, folder)));
  for (const { file, before } of entries) {
    const path = join(repository, file);
    const text = texts.get(file);
    await attempt(repository, file, async () => {
      // A branch may contain a symbolic link or another object with this name.
      for (const name of [toNext(path), toOld(path)]) await remove(name);
      if (text !== undefined) await writeFile(toNext(path), text, { flag: "wx" });
      if (before === null) return;
      if (text !== undefined) await chmod(toNext(path), (await lstat(path)).mode);
      await copyFile(path, toOld(path), constants.COPYFILE_EXCL);
    });
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

// The errors of a full disk do not name the file.
async function attempt<Result>(repository: string, file: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw toDiskError(error, repository, file) ?? error;
  }
}
