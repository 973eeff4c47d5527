import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseJson } from "../json.ts";
import { ProblemError } from "../problem.ts";
import { checkInside, kindOf } from "./inside.ts";

/** One file of an exchange: the hashes of what it holds before and after; `null` where there is none. */
export interface Entry {
  /** Path relative to the repository. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What an exchange is about to do. The journal is in the repository from before the first step of the exchange until
 * after its last step.
 */
export interface Journal {
  /** The folders that it creates, the outermost first. */
  readonly folders: readonly string[];
  readonly entries: readonly Entry[];
}

/**
 * The journal's name says how far the exchange is: while files are prepared, an exchange that was cut short
 * is undone; once the journal has been renamed, everything is prepared, and it is finished.
 */
export const PREPARING = ".snap-exchange.preparing";
export const PREPARED = ".snap-exchange.prepared";

export async function writeJournal(repository: string, journal: Journal): Promise<void> {
  await rm(join(repository, PREPARING), { recursive: true, force: true });
  await writeFile(join(repository, PREPARING), JSON.stringify(journal), { flag: "wx" });
}

/** Says that all files have been prepared. */
export async function commitJournal(repository: string): Promise<void> {
  await rename(join(repository, PREPARING), join(repository, PREPARED));
}

/** Says that the exchange is to be undone. */
export async function revokeJournal(repository: string): Promise<void> {
  if ((await kindOf(join(repository, PREPARED))) === "none") return;
  await rename(join(repository, PREPARED), join(repository, PREPARING));
}

/**
 * Reads a journal. One that was cut while it was written has no entries: nothing had been prepared then.
 *
 * @throws {ProblemError} when its paths are not those of an exchange: the branch holds it, no command has written it.
 */
export async function readJournal(repository: string, name: string): Promise<Journal> {
  const path = join(repository, name);
  if ((await kindOf(path)) !== "file") throw refuse(name);
  const journal = parse(await readFile(path, "utf8"));
  if (journal === undefined) {
    if (name === PREPARED) throw refuse(name);
    return { folders: [], entries: [] };
  }
  for (const file of [...journal.folders, ...journal.entries.map((entry) => entry.file)]) checkInside(file);
  return journal;
}

export async function removeJournal(repository: string): Promise<void> {
  for (const name of [PREPARING, PREPARED]) await rm(join(repository, name), { recursive: true, force: true });
}

/** Where the new content of a file waits. */
export function toNext(path: string): string {
  return join(dirname(path), `.${basename(path)}.snap-next`);
}

/** Where the old content of a file is kept until the end of the exchange. */
export function toOld(path: string): string {
  return join(dirname(path), `.${basename(path)}.snap-old`);
}

/** The hash of a file's content; `null` where there is no file, but for instance a symbolic link. */
export async function hashFile(path: string): Promise<string | null> {
  return (await kindOf(path)) === "file" ? hash(await readFile(path)) : null;
}

export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function refuse(name: string): ProblemError {
  return ProblemError.of("journal-invalid", name, "it is not the journal of a command", "Delete it.");
}

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
