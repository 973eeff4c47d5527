import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chmod, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { exchange } from "../src/exchange/exchange.ts";
import { PREPARED, PREPARING } from "../src/exchange/journal.ts";
import { recover } from "../src/exchange/recover.ts";
import { withWriteAccess } from "../src/exchange/write-access.ts";
import { createFolder, readAll } from "./exchange-folder.ts";
import { runChild } from "./run-exchange.ts";

describe("an exchange", () => {
  it("deletes files that an earlier exchange left next to a file that it changes", async () => {
    const left = { "a/.b.txt.snap-next": "c", "a/.b.txt.snap-old": "a", "a/.c.txt.snap-old": "b" };
    const repository = await createFolder({ "a/b.txt": "b", ...left });
    const deleted = Object.keys(left).map((file) => [file, undefined] as const);
    await exchange(repository, new Map([["a/b.txt", "d"], ...deleted]));
    expect(await readAll(repository)).toEqual({ "a/b.txt": "d" });
  });

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

  it("names the files that somebody edits after they were replaced, if it cannot replace the others", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
    const repository = await createFolder(Object.fromEntries(names.map((name) => [name, "old"])));
    const edit = async () => {
      while (readFileSync(join(repository, "0.txt"), "utf8") === "old") await setImmediate();
      for (const name of ["0.txt", "39.txt"]) writeFileSync(join(repository, name), "edited");
    };
    const run = withWriteAccess(repository, expect.fail, () =>
      exchange(repository, new Map(names.map((name) => [name, "new"]))),
    );
    const problems = [
      { file: "39.txt", message: "it changed while this command ran" },
      { file: "0.txt", message: "it changed after this command had replaced it, so it was not restored" },
    ];
    await Promise.all([edit(), expect(run).rejects.toMatchObject({ problems })]);
    const expected = {
      ...Object.fromEntries(names.map((name) => [name, "old"])),
      "0.txt": "edited",
      "39.txt": "edited",
    };
    expect(await readAll(repository)).toEqual(expected);
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
