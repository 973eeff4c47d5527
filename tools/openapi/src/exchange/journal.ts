import { createHash } from "node:crypto";
import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parseJson } from "../json.ts";
import { ProblemError } from "../problem.ts";
import { checkInside, kindOf } from "./inside.ts";

/** One file of an exchange, with the hashes of its old and new contents; `null` for a missing file. */
export interface Entry {
  /** Path relative to the repository. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * A planned exchange. The journal is in the repository from before the first step of the exchange until after its last
 * step.
 */
export interface Journal {
  /** The folders that the exchange creates, outermost first. */
  readonly folders: readonly string[];
  readonly entries: readonly Entry[];
}

/**
 * The name of the journal states the progress. Before the journal is renamed, files are being prepared, and recovery
 * removes what was prepared. Afterwards, everything is prepared, and recovery finishes the exchange. An exchange that
 * failed is undone.
 */
export const PREPARING = ".snap-exchange.preparing";
export const PREPARED = ".snap-exchange.prepared";
export const UNDOING = ".snap-exchange.undoing";

export async function writeJournal(repository: string, journal: Journal): Promise<void> {
  const text = JSON.stringify(journal);
  const { proof } = await findProof(repository);
  if (proof !== undefined) {
    await removeProof(proof);
    await writeFile(proof, hash(text), { flag: "wx" });
  }
  await rm(join(repository, PREPARING), { recursive: true, force: true });
  await writeFile(join(repository, PREPARING), text, { flag: "wx" });
}

// The file with the hash of the journal is in the `.git` folder, where a branch cannot have files: a journal with
// another hash was not written by a command. A folder without git has no branches, and no such file.
async function findProof(repository: string): Promise<{ readonly hasGit: boolean; readonly proof?: string }> {
  const git = join(repository, ".git");
  const kind = await kindOf(git);
  const folder = kind === "folder" ? git : kind === "file" ? await findWorktree(repository, git) : undefined;
  return { hasGit: kind !== "none", ...(folder !== undefined && { proof: join(folder, PROOF) }) };
}

// The file of a worktree names its folder in `.git`, and that folder names the file. An unpacked archive can contain a
// file or a symbolic link that names any folder of this machine.
async function findWorktree(repository: string, git: string): Promise<string | undefined> {
  const [, named] = /^gitdir: (.+)$/m.exec(await readFile(git, "utf8")) ?? [];
  // Git's own path back starts at the real folder.
  const folder = named === undefined ? undefined : await toRealPath(resolve(repository, named));
  if (folder === undefined) return undefined;
  const back = join(folder, "gitdir");
  if ((await kindOf(back)) !== "file") return undefined;
  const file = resolve(folder, (await readFile(back, "utf8")).trim());
  const [owner, own] = await Promise.all([dirname(file), repository].map(toRealPath));
  return basename(file) === ".git" && owner === own ? folder : undefined;
}

// The path may be missing, a circle of links, or not even possible.
async function toRealPath(path: string): Promise<string | undefined> {
  return realpath(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  });
}

const PROOF = "snap-exchange";

/**
 * Checks that a command on this machine has written a journal.
 *
 * @throws {ProblemError} If no command has written the journal.
 */
export async function checkProof(repository: string, name: string): Promise<void> {
  const { hasGit, proof } = await findProof(repository);
  if (!hasGit) return;
  if (proof === undefined) throw refuse(name, UNCONFIRMED);
  const known = (await kindOf(proof)) === "file" ? await readFile(proof, "utf8") : undefined;
  if (known !== (await hashFile(join(repository, name)))) throw refuse(name);
}

/** Records that all files have been prepared. */
export async function commitJournal(repository: string): Promise<void> {
  await rename(join(repository, PREPARING), join(repository, PREPARED));
}

/** Records that the exchange must be undone. Returns whether files may have been replaced. */
export async function revokeJournal(repository: string): Promise<boolean> {
  if ((await kindOf(join(repository, PREPARED))) === "none") return false;
  await rm(join(repository, UNDOING), { recursive: true, force: true });
  await rename(join(repository, PREPARED), join(repository, UNDOING));
  return true;
}

/**
 * Reads a journal. A journal that was only partly written has no entries, because nothing was prepared before it was
 * complete.
 *
 * @throws {ProblemError} If the paths in the journal are not those of an exchange: the journal then comes from the
 * branch, and not from a command.
 */
export async function readJournal(repository: string, name: string): Promise<Journal> {
  const path = join(repository, name);
  if ((await kindOf(path)) !== "file") throw refuse(name);
  const journal = parse(await readFile(path, "utf8"));
  if (journal === undefined) {
    if (name !== PREPARING) throw refuse(name);
    return { folders: [], entries: [] };
  }
  for (const file of [...journal.folders, ...journal.entries.map((entry) => entry.file)]) checkInside(file);
  return journal;
}

export async function removeJournal(repository: string): Promise<void> {
  for (const name of [PREPARING, PREPARED, UNDOING]) await rm(join(repository, name), { recursive: true, force: true });
  const { proof } = await findProof(repository);
  if (proof !== undefined) await removeProof(proof);
}

// The `.git` folder may come from somebody else, and contain a symbolic link or a folder with this name.
async function removeProof(proof: string): Promise<void> {
  if ((await kindOf(proof)) === "folder")
    throw ProblemError.of("journal-invalid", proof, "a folder has the path of the hash of a journal", "Move it away.");
  await rm(proof, { force: true });
}

/** Returns the path of the prepared new content of a file. */
export function toNext(path: string): string {
  return join(dirname(path), `.${basename(path)}.snap-next`);
}

/** Returns the path of the backup of a file, which is kept until the end of the exchange. */
export function toOld(path: string): string {
  return join(dirname(path), `.${basename(path)}.snap-old`);
}

/** Returns the hash of a file's content; `null` if there is no file at the path, but for example a symbolic link. */
export async function hashFile(path: string): Promise<string | null> {
  return (await kindOf(path)) === "file" ? hash(await readFile(path)) : null;
}

export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function refuse(name: string, message = "no command has written this journal"): ProblemError {
  return ProblemError.of("journal-invalid", name, message, "Check `git status`, then delete it.");
}

const UNCONFIRMED =
  "it cannot be confirmed, because `.git` is neither a folder nor the file of a worktree that git knows";

function parse(text: string): Journal | undefined {
  const value = parseJson(text);
  return isJournal(value) ? value : undefined;
}

function isJournal(value: unknown): value is Journal {
  const { folders, entries } = Object(value);
  return isListOf(folders, isString) && isListOf(entries, isEntry);
}

function isEntry(value: unknown): boolean {
  const { file, before, after } = Object(value);
  return isString(file) && [before, after].every((each) => each === null || isString(each));
}

function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}
