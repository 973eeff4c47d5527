import { setTimeout } from "node:timers/promises";
import { ProblemError } from "@snap/openapi/problem";
import { withLock } from "../src/with-lock.ts";

// Tries to enter each repository at the same moment as its rivals, tells which it entered, and stays for a while.
const [begin, ...repositories] = process.argv.slice(2);
for (const [index, repository] of repositories.entries()) {
  setTimeout(Number(begin) - Date.now() + index * 20).then(() => enter(repository));
}

async function enter(repository: string): Promise<void> {
  try {
    await withLock(repository, async () => {
      process.stdout.write(`${repository}\n`);
      await setTimeout(Number(begin) + 4_000 - Date.now());
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}
