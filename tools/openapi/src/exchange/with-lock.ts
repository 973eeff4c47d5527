import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProblemError } from "../problem.ts";
import { kindOf } from "./inside.ts";
import { hash } from "./journal.ts";

/**
 * Runs a task while no other run works on the same repository. The lock is an SQLite transaction in a file outside the
 * repository. The system releases the lock when the process ends for any reason.
 *
 * @throws {ProblemError} If another run holds the lock, or its path is not that of a file.
 */
export async function withLock<Result>(repository: string, task: () => Promise<Result>): Promise<Result> {
  const file = join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`);
  const kind = await kindOf(file);
  // SQLite would create the file that a symbolic link names.
  if (kind !== "file" && kind !== "none")
    throw ProblemError.of("lock-refused", file, `a ${kind} has the path of the lock`, "Delete it.");
  using _lock = take(repository, file);
  return await task();
}

function take(repository: string, file: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(file);
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    if (!(error instanceof Error && "errcode" in error)) throw error;
    if (error.errcode !== BUSY) {
      const fix = "Set TMPDIR to a folder in which you can create files.";
      throw ProblemError.of("lock-refused", file, `the lock cannot be created: ${error.message}`, fix);
    }
    const message = "another command that writes here started first";
    throw ProblemError.of("lock-held", repository, message, "Retry when it has finished.");
  }
}

// The result code SQLITE_BUSY.
const BUSY = 5;
