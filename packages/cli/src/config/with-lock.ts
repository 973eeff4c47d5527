import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UsageError } from "../command/command-error.ts";

const TRIES = 100;
const PAUSE_MS = 50;

/**
 * Runs a change of a file while no other command changes it.
 *
 * @throws {UsageError} if another command holds the lock for five seconds.
 */
export async function withLock<Result>(path: string, change: () => Promise<Result>): Promise<Result> {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  for (let tries = 1; !(await take(lock)); tries++) {
    if (tries === TRIES)
      throw new UsageError(`Another command is changing ${path}. If none is running, remove ${lock}.`);
    await sleep(PAUSE_MS);
  }
  try {
    return await change();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if (Object(error).code === "EEXIST") return false;
    throw error;
  }
}
