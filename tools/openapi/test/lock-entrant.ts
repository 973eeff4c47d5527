import { once } from "node:events";
import { withLock } from "../src/exchange/with-lock.ts";
import { ProblemError } from "../src/problem.ts";

// Tries to enter each repository when its rivals do: it prints "ready", waits for a line, prints for each repository
// whether it got "in" or stays "out", and leaves when its input ends.
const repositories = process.argv.slice(2);
const ended = once(process.stdin, "end");
process.stdout.write("ready\n");
await once(process.stdin, "data");
await Promise.all(repositories.map(enter));

async function enter(repository: string): Promise<void> {
  try {
    await withLock(repository, async () => {
      process.stdout.write(`in ${repository}\n`);
      await ended;
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    process.stdout.write(`out ${repository}\n`);
  }
}
