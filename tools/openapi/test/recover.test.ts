import { execFile } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

  it("does not follow a journal that the branch contains if .git is a symbolic link", async () => {
    const git = await createFolder({ config: "kept" });
    const repository = await createFolder({ "a.txt": "old" });
    await symlink(git, join(repository, ".git"));
    const forged = { folders: [], entries: [{ file: "a.txt", before: hash("old"), after: null }] };
    await writeFile(join(repository, PREPARED), JSON.stringify(forged));
    await expect(recover(repository)).rejects.toThrow("journal-invalid");
    await rm(join(repository, PREPARED));
    await leaveJournal(repository, { "a.txt": ["old", "new"] });
    expect(await recover(repository)).toMatch(/^Finished/);
    expect(await readAll(git)).toEqual({ config: "kept" });
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

  it("deletes no folder where the hash of the journal belongs, even if .git names a folder elsewhere", async () => {
    const outside = await createFolder({ "snap-exchange/kept.txt": "kept" });
    const repository = await createFolder({ "a.txt": "old" });
    await writeFile(join(repository, ".git"), `gitdir: ${outside}\n`);
    await expect(exchange(repository, new Map([["a.txt", "new"]]))).rejects.toThrow(
      "a folder has the path of the hash",
    );
    await expect(removeJournal(repository)).rejects.toThrow("a folder has the path of the hash");
    expect(await readAll(outside)).toEqual({ "snap-exchange/kept.txt": "kept" });
    expect((await readAll(repository))["a.txt"]).toBe("old");
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
    const repository = await createFolder({ "a.txt": "old", "git/own/config": "kept" });
    const isWorktree = place.endsWith("worktree");
    if (isWorktree) await writeFile(join(repository, ".git"), "gitdir: git/own\n");
    else await mkdir(join(repository, ".git"));
    await leaveJournal(repository, { "a.txt": ["old", "new"] });
    expect(await recover(repository)).toBe("Finished the changes of a command that was killed: 1 file.");
    expect(await readAll(repository)).toEqual({
      "a.txt": "new",
      "git/own/config": "kept",
      ...(isWorktree && { ".git": "gitdir: git/own\n" }),
    });
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
