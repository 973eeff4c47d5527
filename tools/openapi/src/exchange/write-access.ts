import { recover } from "./recover.ts";
import { withLock } from "./with-lock.ts";

/**
 * Runs a task that writes to a repository: while no other one does, and after what a command that was killed has left
 * half-written there was finished or undone, which it says.
 *
 * @throws {ProblemError} when another run holds the lock.
 */
export function withWriteAccess<Result>(
  repository: string,
  task: () => Promise<Result> | Result,
  say: (line: string) => void,
): Promise<Result> {
  return withLock(repository, async () => {
    const line = await recover(repository);
    if (line !== undefined) say(`${line}\n`);
    return await task();
  });
}
