import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SyncError } from "../fault.ts";
import { hash } from "./make-contract.ts";

/**
 * Runs a task while no other run works on the same repository. The lock lies outside of it, with the id of the process.
 *
 * @throws {SyncError} when another run holds the lock.
 */
export async function withLock<Result>(repository: string, task: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`);
  if (!(await take(lock))) {
    const owner = Number(await readFile(lock, "utf8"));
    if (isRunning(owner)) {
      const fix = `Wait until it ends, and run this again. If that process is no sync, delete ${lock}.`;
      throw new SyncError({ place: repository, message: `another sync is at work (process ${owner})`, fix });
    }
    // Its owner was ended by force.
    await rm(lock, { force: true });
    if (!(await take(lock)))
      throw new SyncError({ place: repository, message: "another sync began", fix: "Wait for it." });
  }
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
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
