import { execFile } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { exchange, putInPlace } from "../src/exchange/exchange.ts";
import { hash, PREPARED, PREPARING, removeJournal, UNDOING } from "../src/exchange/journal.ts";
import { recover } from "../src/exchange/recover.ts";
import { createFolder, readAll } from "./exchange-folder.ts";
import { runChild } from "./run-exchange.ts";

describe("an exchange that was killed", () => {
  it("leaves all files changed or none after the next start, regardless of the step at which it was killed", {
    timeout: 60_000,
  }, async () => {
    const steps = await runChild("kill");
    expect(steps.length).toBeGreaterThan(30);
    expect(new Set(steps.map(({ outcome }) => outcome))).toEqual(new Set(["before", "after"]));
    expect(steps.filter(({ line }) => line?.startsWith("Undid the"))).not.toEqual([]);
    expect(
      steps.filter(({ line }) => line === "Finished the changes of a command that was killed: 4 files."),
    ).not.toEqual([]);
  });

  it("leaves all files changed or none if the next start is killed, too", { timeout: 60_000 }, async () => {
    const steps = await runChild("kill-twice");
    expect(new Set(steps.map(({ outcome }) => outcome))).toEqual(new Set(["before", "after"]));
  });

  it("keeps files that changed afterwards, and names them", async () => {
    const repository = await createFolder({ "a.txt": "old", "b.txt": "old" });
    await leaveJournal(repository, { "a.txt": ["old", "new"], "b.txt": ["old", "new"] });
    await writeFile(join(repository, "b.txt"), "edited");
    expect(await recover(repository)).toMatch(
      /^Kept .* because of b\.txt, which changed afterwards: check `git status`\.$/,
    );
    expect(await readAll(repository)).toEqual({ "a.txt": "old", "b.txt": "edited" });
  });

  it("names the replaced files that changed before it could undo them", async () => {
    const { revokeJournal, toOld } = await import("../src/exchange/journal.ts");
    const names = ["edited.txt", "lost.txt", "replaced.txt", "waiting.txt"];
    const repository = await createFolder(Object.fromEntries(names.map((name) => [name, "old"])));
    await leaveJournal(repository, Object.fromEntries(names.map((name) => [name, ["old", "new"]])));
    for (const name of names.slice(0, 3)) {
      await copyFile(join(repository, name), toOld(join(repository, name)));
      await putInPlace(repository, { file: name, before: hash("old"), after: hash("new") });
    }
    await rm(toOld(join(repository, "lost.txt")));
    for (const name of ["edited.txt", "waiting.txt"]) await writeFile(join(repository, name), "edited");
    await revokeJournal(repository);
    expect(await recover(repository)).toMatch(
      /^Undid .* killed, except in edited\.txt, lost\.txt, which changed afterwards: check `git status`\.$/,
    );
    expect(await readAll(repository)).toEqual({
      "edited.txt": "edited",
      "lost.txt": "new",
      "replaced.txt": "old",
      "waiting.txt": "edited",
    });
  });

  it("keeps files that already have the new contents if it was killed while it prepared", async () => {
    const { toNext, toOld, writeJournal } = await import("../src/exchange/journal.ts");
    const repository = await createFolder({ "a.txt": "new", "b.txt": "new" });
    const entries = ["old", null].map((before, index) => ({
      file: ["a.txt", "b.txt"][index] ?? "",
      before: before && hash(before),
      after: hash("new"),
    }));
    await writeJournal(repository, { folders: [], entries });
    await writeFile(toNext(join(repository, "a.txt")), "new");
    await writeFile(toOld(join(repository, "a.txt")), "old");
    expect(await recover(repository)).toMatch(/^Undid .*: no file was changed\.$/);
    expect(await readAll(repository)).toEqual({ "a.txt": "new", "b.txt": "new" });
  });

  it.each([
    ["link/empty", "link"],
    ["link", "link"],
    ["file.txt", "file.txt"],
    ["file.txt/empty", "file.txt"],
  ])("removes no folder that a forged journal names through a symbolic link or a file: %s", async (folder, culprit) => {
    const outside = await createFolder({});
    await mkdir(join(outside, "empty"));
    const repository = await createFolder({ "file.txt": "kept" });
    await symlink(outside, join(repository, "link"));
    await writeFile(join(repository, PREPARING), JSON.stringify({ folders: [folder], entries: [] }));
    await expect(recover(repository)).rejects.toThrow(`${culprit}\n  folder-refused: it is a `);
    expect(await readdir(outside)).toEqual(["empty"]);
  });

  it.each([PREPARED, PREPARING, UNDOING])(
    "does not follow a journal that no command on this machine has written: %s",
    async (name) => {
      const repository = await createFolder({ "a.txt": "old", ".git/config": "kept" });
      const forged = { folders: [], entries: [{ file: "a.txt", before: hash("old"), after: null }] };
      await writeFile(join(repository, name), JSON.stringify(forged));
      await expect(recover(repository)).rejects.toThrow(
        `${name}\n  journal-invalid: no command has written this journal`,
      );
      expect(await readFile(join(repository, "a.txt"), "utf8")).toBe("old");
    },
  );

  it.each([PREPARED, UNDOING])("does not follow an empty journal that the branch contains: %s", async (name) => {
    const repository = await createFolder({ ".git/config": "kept" });
    await writeFile(join(repository, name), JSON.stringify({ folders: [], entries: [] }));
    await expect(recover(repository)).rejects.toThrow(`${name}\n  journal-invalid`);
  });

  it.each([
    ["a symbolic link", (git: string, folder: string) => symlink(folder, git)],
    ["a link without a target", (git: string, folder: string) => symlink(join(folder, "missing"), git)],
    ["a file that names it", (git: string, folder: string) => writeFile(git, `gitdir: ${folder}\n`)],
    ["a file that names it by a symbolic link", nameByLink],
    ["a file that names no folder", (git: string) => writeFile(git, "gitdir: missing\n")],
    ["a file that names a file", (git: string) => writeFile(git, "gitdir: a.txt/b\n")],
    ["a file with an impossible name", (git: string) => writeFile(git, "gitdir: \0\n")],
    ["a file without a name", (git: string) => writeFile(git, "\n")],
  ])("changes nothing in another repository, and follows no journal, if .git is %s", async (_, write) => {
    const repository = await createFolder({ "a.txt": "old" });
    // From the real folder, this path leads elsewhere; from a link in the repository, it could lead to `.git`.
    const kept = { "snap-exchange": "kept", gitdir: "../../../.git\n" };
    const other = await createFolder(kept);
    await write(join(repository, ".git"), other);
    expect(await exchange(repository, new Map([["a.txt", "new"]]))).toBe(undefined);
    expect(await readFile(join(repository, "a.txt"), "utf8")).toBe("new");
    await leaveJournal(repository, { "a.txt": ["new", "newer"] });
    await expect(recover(repository)).rejects.toThrow(`${PREPARED}\n  journal-invalid: it cannot be confirmed`);
    await rename(join(repository, PREPARED), join(repository, PREPARING));
    await writeFile(join(repository, PREPARING), '{"folders":');
    expect(await recover(repository)).toMatch(/^Undid/);
    expect(await readAll(other)).toEqual(kept);
  });

  it("writes and reads no hash through a symbolic link in .git", async () => {
    const outside = await createFolder({ "target.txt": "untouched" });
    const repository = await createFolder({ "a.txt": "old", ".git/config": "kept" });
    await symlink(join(outside, "target.txt"), join(repository, ".git/snap-exchange"));
    await exchange(repository, new Map([["a.txt", "new"]]));
    expect(await readAll(outside)).toEqual({ "target.txt": "untouched" });
    await mkdir(join(repository, ".git/snap-exchange"));
    await writeFile(join(repository, PREPARED), JSON.stringify({ folders: [], entries: [] }));
    await expect(recover(repository)).rejects.toThrow("journal-invalid");
  });

  it("deletes no folder where the hash of the journal belongs", async () => {
    const files = { ".git/snap-exchange/kept.txt": "kept", "a.txt": "old" };
    const repository = await createFolder(files);
    await expect(exchange(repository, new Map([["a.txt", "new"]]))).rejects.toThrow(
      "a folder has the path of the hash",
    );
    await expect(removeJournal(repository)).rejects.toThrow("a folder has the path of the hash");
    expect(await readAll(repository)).toEqual(files);
  });

  it("does not wait for a pipe instead of a file or journal", async () => {
    const repository = await createFolder({ "a.txt": "old" });
    await promisify(execFile)("mkfifo", [join(repository, "pipe.txt")]);
    await expect(exchange(repository, new Map([["pipe.txt", "new"]]))).rejects.toThrow(
      "pipe.txt\n  file-refused: a special file already has this path",
    );
    await promisify(execFile)("mkfifo", [join(repository, PREPARED)]);
    await expect(recover(repository)).rejects.toThrow("journal-invalid");
  });

  it.each(["in a repository", "in a worktree"])("is finished %s of git", async (place) => {
    const main = await createFolder({ "a.txt": "old" });
    const git = (...args: string[]) => promisify(execFile)("git", args, { cwd: main });
    await git("init", "--quiet");
    const repository = place.endsWith("worktree") ? join(main, "tree") : main;
    if (repository !== main) {
      await git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "--allow-empty", "--message=One");
      await git("worktree", "add", "--quiet", "tree");
      await writeFile(join(repository, "a.txt"), "old");
    }
    const before = await readAll(main);
    await leaveJournal(repository, { "a.txt": ["old", "new"] });
    expect(await readAll(main)).toMatchObject({
      [repository === main ? ".git/snap-exchange" : ".git/worktrees/tree/snap-exchange"]: expect.any(String),
    });
    expect(await recover(repository)).toBe("Finished the changes of a command that was killed: 1 file.");
    const changed = join(repository, "a.txt").slice(main.length + 1);
    expect(await readAll(main)).toEqual({ ...before, [changed]: "new" });
  });

  it("does not follow a journal that the branch contains", async () => {
    const outside = await createFolder({ "kept.txt": "kept" });
    const repository = await createFolder({ "a.txt": "old", ".git/config": "kept" });
    await symlink(outside, join(repository, "link"));
    for (const file of [".git/config", "../kept.txt", "link/kept.txt", join(outside, "kept.txt")]) {
      for (const name of [PREPARED, PREPARING, UNDOING]) {
        await writeFile(
          join(repository, name),
          JSON.stringify({ folders: [], entries: [{ file, before: null, after: null }] }),
        );
        await expect(recover(repository)).rejects.toThrow(/path-refused|folder-refused/);
        await rm(join(repository, name));
      }
    }
    await symlink(join(outside, "kept.txt"), join(repository, PREPARED));
    await expect(recover(repository)).rejects.toThrow("journal-invalid");
    await rm(join(repository, PREPARED));
    await writeFile(join(repository, PREPARED), "{}");
    await expect(recover(repository)).rejects.toThrow(`${PREPARED}\n  journal-invalid`);
    expect(await readAll(outside)).toEqual({ "kept.txt": "kept" });
  });
});

async function leaveJournal(repository: string, files: Readonly<Record<string, readonly [string, string]>>) {
  const { toNext, commitJournal, writeJournal } = await import("../src/exchange/journal.ts");
  const entries = Object.entries(files).map(([file, [before, after]]) => ({
    file,
    before: hash(before),
    after: hash(after),
  }));
  await writeJournal(repository, { folders: [], entries });
  for (const [file, [, after]] of Object.entries(files)) await writeFile(toNext(join(repository, file)), after);
  await commitJournal(repository);
}

async function nameByLink(git: string, folder: string): Promise<void> {
  await writeFile(git, "gitdir: b/c/d\n");
  await mkdir(join(dirname(git), "b/c"), { recursive: true });
  await symlink(folder, join(dirname(git), "b/c/d"));
}
