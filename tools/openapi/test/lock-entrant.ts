import { once } from "node:events";
import { withLock } from "../src/exchange/with-lock.ts";
import { ProblemError } from "../src/problem.ts";

// Tries to lock each repository at the same time as its rivals: prints "ready", waits for a line, prints "in" or "out"
// for each repository, and releases the locks at the end of its input.
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
