import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "../problem.ts";

/** A command that may write to a repository. */
interface Run {
  readonly startedAt: number;
  /** The hashes of the files that the command has written. */
  readonly written: Map<string, string | null>;
}

const runs = new Map<string, Run>();

/**
 * Runs a command. Files that somebody edits while the command runs are not overwritten, because the command has not
 * read their new contents.
 */
export async function withRun<Result>(repository: string, task: () => Promise<Result> | Result): Promise<Result> {
  runs.set(repository, { startedAt: performance.timeOrigin + performance.now(), written: new Map() });
  try {
    return await task();
  } finally {
    runs.delete(repository);
  }
}

/** Records that the running command has written a file with this hash. */
export function recordWritten(repository: string, file: string, hash: string | null): void {
  runs.get(repository)?.written.set(file, hash);
}

/**
 * Checks that an existing file has not changed since the running command started, except by the command itself.
 *
 * @throws {ProblemError} If the file has changed.
 */
export async function checkUnchanged(repository: string, file: string, hash: string): Promise<void> {
  const run = runs.get(repository);
  if (!run || run.written.get(file) === hash) return;
  // Unlike the time of the last modification, this time also changes if an older file is moved to this place.
  const { ctimeMs } = await lstat(join(repository, file));
  if (ctimeMs <= run.startedAt) return;
  throw changedWhileRunning(file);
}

export function changedWhileRunning(file: string): ProblemError {
  return ProblemError.of("file-changed", file, "it changed while this command ran", "Run the command again.");
}
