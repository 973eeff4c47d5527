import { recover } from "./recover.ts";
import { withRun } from "./run.ts";
import { withLock } from "./with-lock.ts";

/**
 * Runs a task that writes to a repository, while no other task does. First finishes or undoes the unfinished changes of
 * a killed command, and reports this as a line.
 *
 * @throws {ProblemError} If another run holds the lock.
 */
export function withWriteAccess<Result>(
  repository: string,
  report: (line: string) => void,
  task: () => Promise<Result> | Result,
): Promise<Result> {
  return withLock(repository, async () => {
    const line = await recover(repository);
    if (line !== undefined) report(`${line}\n`);
    return await withRun(repository, task);
  });
}
