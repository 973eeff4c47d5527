import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProblemError } from "@snap/openapi/problem";
import { hash } from "./make-contract.ts";

/**
 * Runs a task while no other run works on the same repository. The lock is a transaction of SQLite in a file outside of
 * it: the system releases it when its process ends, however that ends.
 *
 * @throws {ProblemError} when another run holds the lock.
 */
export async function withLock<Result>(repository: string, task: () => Promise<Result>): Promise<Result> {
  using lock = new DatabaseSync(join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if (!(error instanceof Error && "errcode" in error && error.errcode === BUSY)) throw error;
    throw ProblemError.of("lock-held", repository, "another sync started first", "Retry when it has finished.");
  }
  return await task();
}

// The result code SQLITE_BUSY.
const BUSY = 5;
