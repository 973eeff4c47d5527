import { realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SyncError } from "../fault.ts";
import { readIfThere } from "../read-if-there.ts";
import { hash } from "./make-contract.ts";

/**
 * Runs a task while no other run works on the same repository. The lock lies outside of it, with the id of the process.
 *
 * @throws {SyncError} when another run holds the lock.
 */
export async function withLock<Result>(repository: string, task: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`);
  if (!(await take(lock))) {
    await removeStale(lock, repository);
    if (!(await take(lock))) throw began(repository);
  }
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

// Whoever removes the lock of another holds a claim to do so: else it could be a new lock that it removes.
async function removeStale(lock: string, repository: string): Promise<void> {
  const claim = `${lock}.claim`;
  if (!(await isStale(lock, repository))) return;
  if (!(await take(claim))) throw began(repository, `If no other is at work, delete ${claim}.`);
  try {
    // Where its owner was ended by force; one that was given back may be another's by now.
    if (await isStale(lock, repository)) await rm(lock);
  } finally {
    await rm(claim, { force: true });
  }
}

/** @throws {SyncError} when its owner is running. */
async function isStale(lock: string, repository: string): Promise<boolean> {
  const owner = await readOwner(lock);
  if (owner === undefined) return false;
  if (!isRunning(owner)) return true;
  const fix = `Wait until it ends, and run this again. If that process is no sync, delete ${lock}.`;
  throw new SyncError({ place: repository, message: `another sync is at work (process ${owner})`, fix });
}

function began(repository: string, fix = ""): SyncError {
  return new SyncError({ place: repository, message: "another sync began", fix: `Wait for it. ${fix}`.trim() });
}

/** The process that holds the lock; `undefined` where it has given it back. */
async function readOwner(lock: string): Promise<number | undefined> {
  const text = await readIfThere(lock);
  return text === undefined ? undefined : Number(text);
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  // The file may be there before the number is in it.
  if (!Number.isInteger(pid) || pid < 1) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
