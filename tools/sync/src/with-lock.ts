import { randomUUID } from "node:crypto";
import { link, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { hash } from "./make-contract.ts";

/**
 * Runs a task while no other run works on the same repository. The lock lies outside of it, with the id of the process.
 *
 * @throws {ProblemError} when another run holds the lock.
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

// Whoever removes the lock of another holds a claim to do so: else it could be a new lock that it removes. A claim is
// a lock itself, so that one whose owner was ended by force goes in the same way.
async function removeStale(lock: string, repository: string): Promise<void> {
  if (!(await isStale(lock, repository))) return;
  const claim = `${lock}.claim`;
  if (!(await take(claim))) {
    await removeStale(claim, repository);
    if (!(await take(claim))) throw began(repository);
  }
  try {
    // Where its owner was ended by force; one that was given back may be another's by now.
    if (await isStale(lock, repository)) await rm(lock);
  } finally {
    await rm(claim, { force: true });
  }
}

/** @throws {ProblemError} when its owner is running. */
async function isStale(lock: string, repository: string): Promise<boolean> {
  const owner = await readOwner(lock);
  if (owner === undefined) return false;
  if (!isRunning(owner)) return true;
  const fix = `Wait until it ends, and run this again. If that process is no sync, delete ${lock}.`;
  throw ProblemError.of("lock-held", repository, `another sync is at work (process ${owner})`, fix);
}

function began(repository: string): ProblemError {
  return ProblemError.of("lock-held", repository, "another sync began", "Wait for it.");
}

/** The process that holds the lock; `undefined` where it has given it back. */
async function readOwner(lock: string): Promise<number | undefined> {
  let text = await readIfThere(lock);
  // None of ours is ever empty; what makes it otherwise may be about to write its number.
  for (let tries = 0; text === "" && tries < 10; tries++) {
    await setTimeout(20);
    text = await readIfThere(lock);
  }
  return text === undefined ? undefined : Number(text);
}

// With the number in it from the first moment: what is ended by force leaves no lock that tells nothing.
async function take(lock: string): Promise<boolean> {
  const next = `${lock}.${randomUUID()}`;
  await writeFile(next, String(process.pid));
  try {
    await link(next, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(next, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
