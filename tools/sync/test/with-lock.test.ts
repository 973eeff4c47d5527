import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { hash } from "../src/make-contract.ts";
import { withLock } from "../src/with-lock.ts";

const ENTRANT = join(import.meta.dirname, "lock-entrant.ts");

describe("withLock", () => {
  it("lets one of many in where the owner of the lock was ended by force", { timeout: 60_000 }, async () => {
    const locked = await Promise.all(Array.from({ length: 30 }, () => createLocked()));
    const repositories = locked.map(({ repository }) => repository);
    const entrants = Array.from({ length: 6 }, () => startEntrant(repositories));
    // All begin at once, and whoever is in stays until all have tried.
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
    expect(locked.flatMap(({ lock }) => [lock, `${lock}.claim`]).filter(existsSync)).toEqual([]);
  });

  it("names the process that holds the lock, and leaves it alone", async () => {
    const { repository, lock } = await createLocked(process.pid);
    await expect(withLock(repository, async () => "in")).rejects.toThrow(
      `another sync is at work (process ${process.pid})`,
    );
    expect(existsSync(lock)).toBe(true);
  });

  it.each(["", String(spawnSync(process.execPath, ["--version"]).pid)])(
    "enters where one that removed a stale lock was ended by force, its claim holding %j",
    async (held) => {
      const { repository, lock } = await createLocked();
      await writeFile(`${lock}.claim`, held);
      expect(await withLock(repository, async () => "in")).toBe("in");
      expect([lock, `${lock}.claim`, `${lock}.claim.claim`].filter(existsSync)).toEqual([]);
    },
  );

  it("waits for the number of the process that holds the lock", async () => {
    const { repository, lock } = await createLocked("");
    const entered = withLock(repository, async () => "in");
    await Promise.all([
      expect(entered).rejects.toThrow(`another sync is at work (process ${process.pid})`),
      setTimeout(30).then(() => writeFile(lock, String(process.pid))),
    ]);
  });

  it("gives the lock back when the task fails", async () => {
    const { repository, lock } = await createLocked();
    await expect(withLock(repository, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(existsSync(lock)).toBe(false);
  });
});

/** A process that waits to enter repositories, and the lines that it prints. */
function startEntrant(repositories: readonly string[]) {
  const child = spawn(process.execPath, [ENTRANT, ...repositories], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

/** A repository whose lock is there already: by default that of a process which has ended. */
async function createLocked(owner: number | string | undefined = spawnSync(process.execPath, ["--version"]).pid) {
  const repository = await mkdtemp(join(tmpdir(), "snap-lock-test-"));
  const lock = join(tmpdir(), `snap-specs-${hash(await realpath(repository)).slice(0, 16)}.lock`);
  await writeFile(lock, String(owner));
  onTestFinished(() =>
    Promise.all([repository, lock].map((path) => rm(path, { recursive: true, force: true }))).then(() => undefined),
  );
  return { repository, lock };
}
