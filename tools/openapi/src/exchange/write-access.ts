import { recover } from "./recover.ts";
import { withLock } from "./with-lock.ts";

/**
 * Runs a task that writes to a repository: while no other one does, and after what a command that was killed has left
 * half-written there was finished or undone, which it reports as a line.
 *
 * @throws {ProblemError} when another run holds the lock.
 */
export function withWriteAccess<Result>(
  repository: string,
  report: (line: string) => void,
  task: () => Promise<Result> | Result,
): Promise<Result> {
  return withLock(repository, async () => {
    const line = await recover(repository);
    if (line !== undefined) report(`${line}\n`);
    return await task();
  });
}
