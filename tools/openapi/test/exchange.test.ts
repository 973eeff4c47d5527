import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { exchange, putInPlace } from "../src/exchange/exchange.ts";
import { hash, PREPARED, PREPARING, removeJournal, UNDOING } from "../src/exchange/journal.ts";
import { recover } from "../src/exchange/recover.ts";
import { withWriteAccess } from "../src/exchange/write-access.ts";

const CHILD = join(import.meta.dirname, "exchange-child.ts");

describe("an exchange", () => {
  it("changes, adds and removes files, and leaves no other files", async () => {
    const repository = await createFolder({ "a.txt": "old", "b/b.txt": "gone soon", "same.txt": "same" });
    await exchange(
      repository,
      new Map([
        ["a.txt", "new"],
        ["b/b.txt", undefined],
        ["c/d/e.txt", "added"],
        ["same.txt", "same"],
        ["never.txt", undefined],
      ]),
    );
    expect(await readAll(repository)).toEqual({ "a.txt": "new", "c/d/e.txt": "added", "same.txt": "same" });
    expect(await recover(repository)).toBeUndefined();
  });

  it.each([0o600, 0o755, 0o444])("keeps the permissions of the files that it replaces: %d", async (mode) => {
    const repository = await createFolder({ "a.txt": "old" });
    await chmod(join(repository, "a.txt"), mode);
    await exchange(repository, new Map([["a.txt", "new"]]));
    expect((await stat(join(repository, "a.txt"))).mode & 0o777).toBe(mode);
  });

  it.each([
    "../out.txt",
    "/etc/out.txt",
    "a/../../out.txt",
    ".git/hooks/pre-push",
    ".GIT/config",
    ".git./config",
    ".git /config",
    ".g\u200Cit/config",
    "node_module\u017F/x.js",
    "NODE_M~1/x.js",
    ".git::$INDEX_ALLOCATION/config",
    "git~1/config",
    "C:/out.txt",
    ". ./out.txt",
    "node_modules/x.js",
    "a\\b",
    "./a",
    "",
  ])("refuses the path %j", async (file) => {
    const repository = await createFolder({});
    await expect(exchange(repository, new Map([[file, "text"]]))).rejects.toThrow("path-refused");
    expect(await readdir(repository)).toEqual([]);
  });

  it("does not write through a symbolic link instead of a folder, a file or a prepared file", async () => {
    const outside = await createFolder({ "target.txt": "untouched" });
    const target = join(outside, "target.txt");
    const repository = await createFolder({ "own/a.txt": "old" });
    await symlink(outside, join(repository, "folder"));
    await symlink(target, join(repository, "file.txt"));
    const write = (file: string) =>
      exchange(
        repository,
        new Map([
          ["own/a.txt", "new"],
          [file, "text"],
        ]),
      );
    await expect(write("folder/target.txt")).rejects.toThrow("folder\n  folder-refused: it is a symbolic link");
    await expect(write("folder/deeper/target.txt")).rejects.toThrow("folder-refused");
    await expect(write("file.txt")).rejects.toThrow("file.txt\n  file-refused: a symbolic link already has this path");
    expect(await readFile(join(repository, "own/a.txt"), "utf8")).toBe("old");
    const reserved = ["own/.a.txt.snap-next", "own/.a.txt.snap-old", PREPARING];
    for (const name of reserved) await symlink(target, join(repository, name));
    await exchange(repository, new Map([["own/a.txt", "new"]]));
    expect(await readFile(join(repository, "own/a.txt"), "utf8")).toBe("new");
    expect(await readdir(join(repository, "own"))).toEqual(["a.txt"]);
    expect(await readFile(target, "utf8")).toBe("untouched");
    expect(await readlink(join(repository, "file.txt"))).toBe(target);
  });
});

describe("an exchange of a command", () => {
  it("does not overwrite a file that somebody edited while the command ran", async () => {
    const repository = await createFolder({ "a.txt": "old", "b.txt": "old" });
    const run = withWriteAccess(repository, expect.fail, async () => {
      await setTimeout(20);
      await writeFile(join(repository, "b.txt"), "edited");
      await exchange(
        repository,
        new Map([
          ["a.txt", "new"],
          ["b.txt", "new"],
        ]),
      );
    });
    await expect(run).rejects.toThrow(
      "b.txt\n  file-changed: it changed while this command ran\n  fix: Run the command",
    );
    expect(await readAll(repository)).toEqual({ "a.txt": "old", "b.txt": "edited" });
  });

  it("does not overwrite a file that somebody edits or adds while the changes are written", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
    for (const [edited, isAdded] of [
      ["39.txt", false],
      ["added.txt", true],
    ] as const) {
      const repository = await createFolder(Object.fromEntries(names.map((name) => [name, "old"])));
      let isEdited = false;
      const edit = async () => {
        while (!existsSync(join(repository, PREPARED))) await setImmediate();
        writeFileSync(join(repository, edited), "edited");
        isEdited = true;
      };
      const changes = new Map([...names, ...(isAdded ? [edited] : [])].map((name) => [name, "new"]));
      const run = withWriteAccess(repository, expect.fail, () => exchange(repository, changes));
      await Promise.all([edit(), expect(run).rejects.toThrow(`${edited}\n  file-changed: it changed while`)]);
      expect(isEdited).toBe(true);
      const expected = { ...Object.fromEntries(names.map((name) => [name, "old"])), [edited]: "edited" };
      expect(await readAll(repository)).toEqual(expected);
    }
  });

  it("changes a file several times", async () => {
    const repository = await createFolder({ "a.txt": "old" });
    await withWriteAccess(repository, expect.fail, async () => {
      await setTimeout(20);
      for (const text of ["new", "newer", undefined, "newest"]) await exchange(repository, new Map([["a.txt", text]]));
    });
    expect(await readAll(repository)).toEqual({ "a.txt": "newest" });
  });
});

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

describe("an exchange that the disk refuses", () => {
  it.each([
    ["ENOSPC", "the disk is full (ENOSPC). Free some space, then run the command again."],
    ["EROFS", "the disk is read-only (EROFS). Mount it writable, then run the command again."],
    ["EACCES", "permission denied (EACCES). Give yourself access to it, then run the command again."],
    ["EFBIG", "the file is larger than allowed (EFBIG). Raise the limit with `ulimit -f`, then run the command again."],
    ["EMFILE", "too many files are open (EMFILE). Raise the limit with `ulimit -n`, then run the command again."],
  ])("changes nothing on %s at any step, and reports it in one line", { timeout: 60_000 }, async (code, said) => {
    const steps = await runChild(code);
    const refused = steps.filter(({ error }) => error !== null);
    expect(refused.length).toBeGreaterThan(7);
    expect(new Set(refused.map(({ outcome }) => outcome))).toEqual(new Set(["before"]));
    for (const { error } of refused) expect(error?.replace(/^[\w./]+: /, "")).toBe(said);
    expect(refused.map(({ error }) => error)).toContain(`specs/a.txt: ${said}`);
  });
});

interface Step {
  readonly outcome: string;
  readonly line: string | null;
  readonly error: string | null;
}

/** Repeats an exchange in a separate process, and disturbs each of its steps in turn. */
async function runChild(mishap: string): Promise<Step[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, await createFolder({}), mishap]);
  return JSON.parse(stdout);
}

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

async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "snap-exchange-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

async function readAll(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")]);
  return Object.fromEntries(await Promise.all(texts));
}
