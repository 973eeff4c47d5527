import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UsageError } from "../command/command-error.ts";

const TRIES = 100;
const PAUSE_MS = 50;

// How long a lock can be empty while its holder writes.
const EMPTY_MS = 1000;

// The state of a lock that was just removed.
const NEW = { mtimeMs: Number.POSITIVE_INFINITY } as const;

/**
 * Runs a change of a file while no other command changes it. The lock of a command that was killed is removed.
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
    await writeFile(lock, `${hostname()} ${process.pid}`, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (Object(error).code !== "EEXIST") throw error;
    await removeIfKilled(lock);
    return false;
  }
}

async function removeIfKilled(lock: string): Promise<void> {
  const [holder, { mtimeMs }] = await Promise.all([readFile(lock, "utf8"), stat(lock)]).catch(() => ["", NEW] as const);
  // A command can be killed before it has written its id.
  if (holder === "" ? Date.now() - mtimeMs < EMPTY_MS : !wasKilled(holder)) return;
  // Another command may have removed the lock in the meantime, and have taken a new one: that lock is put back.
  const removed = `${lock}.${process.pid}`;
  try {
    await rename(lock, removed);
    if ((await readFile(removed, "utf8")) === holder) await rm(removed);
    else await rename(removed, lock);
  } catch (error) {
    if (Object(error).code !== "ENOENT") throw error;
  }
}

// Processes of other machines, which share the folder, cannot be asked.
function wasKilled(holder: string): boolean {
  const [host, pid] = holder.split(" ");
  if (host !== hostname() || !Number(pid)) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return Object(error).code === "ESRCH";
  }
}
