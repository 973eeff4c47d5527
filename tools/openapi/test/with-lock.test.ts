import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { hash } from "../src/exchange/journal.ts";
import { withLock } from "../src/exchange/with-lock.ts";

const ENTRANT = join(import.meta.dirname, "lock-entrant.ts");

it("admits one of many runs that start at the same time", { timeout: 60_000 }, async () => {
  const repositories = await Promise.all(Array.from({ length: 3 }, () => createRepository()));
  const entrants = Array.from({ length: 3 }, () => startEntrant(repositories));
  // All processes start at the same time, and the admitted process keeps the lock until all have tried.
  for (const { lines } of entrants) expect((await lines.next()).value).toBe("ready");
  for (const { child } of entrants) child.stdin.write("begin\n");
  const tried = await Promise.all(
    entrants.map(async ({ lines }) => {
      const outcomes: unknown[] = [];
      while (outcomes.length < repositories.length) outcomes.push((await lines.next()).value);
      return outcomes;
    }),
  );
  const entered = tried.flat().filter((outcome) => String(outcome).startsWith("in "));
  expect(entered.toSorted()).toEqual(repositories.map((repository) => `in ${repository}`).toSorted());
  for (const { child } of entrants) child.stdin.end();
  await Promise.all(entrants.map(({ child }) => once(child, "exit")));
});

it("refuses a second run, and admits it after the process that held the lock was killed", {
  timeout: 60_000,
}, async () => {
  const repository = await createRepository();
  const { child, lines } = startEntrant([repository]);
  await lines.next();
  child.stdin.write("begin\n");
  expect((await lines.next()).value).toBe(`in ${repository}`);
  await expect(withLock(repository, async () => "in")).rejects.toThrow(
    "another command that writes here started first",
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await withLock(repository, async () => "in")).toBe("in");
});

it("holds the lock until its task ends, and releases it when the task fails", async () => {
  const repository = await createRepository();
  const failing = withLock(repository, async () => {
    await expect(withLock(repository, async () => "in")).rejects.toThrow(
      "another command that writes here started first",
    );
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await withLock(repository, async () => "in")).toBe("in");
});

it("does not create a file through a symbolic link", async () => {
  const repository = await createRepository();
  const file = join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`);
  const target = join(repository, "target");
  await symlink(target, file);
  onTestFinished(() => rm(file));
  await expect(withLock(repository, async () => "in")).rejects.toThrow(
    `${file}\n  lock-refused: a symbolic link has the path of the lock\n  fix: Delete it.`,
  );
  expect(existsSync(target)).toBe(false);
});

/** Starts a process that waits to lock repositories, and collects the lines that it prints. */
function startEntrant(repositories: readonly string[]) {
  const child = spawn(process.execPath, [ENTRANT, ...repositories], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

async function createRepository(): Promise<string> {
  const repository = await mkdtemp(join(tmpdir(), "snap-lock-test-"));
  onTestFinished(() => rm(repository, { recursive: true }));
  return repository;
}
