import { execFileSync } from "node:child_process";
import { createReadStream, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { writeAtomically } from "../../src/output/write-atomically.ts";
import { makeFolder } from "../support/run.ts";

describe("a file that is written completely or not at all", () => {
  it("keeps its mode, and a link to it stays a link", async () => {
    const folder = makeFolder();
    const [file, link] = [join(folder, "file"), join(folder, "link")];
    writeFileSync(file, "old", { mode: 0o640 });
    symlinkSync(file, link);
    await writeAtomically(link, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(lstatSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["file", "link"]);
  });

  it("is not written into a folder that does not exist", async () => {
    const file = join(makeFolder(), "typo", "file");
    await expect(writeAtomically(file, "new")).rejects.toThrow(`ENOENT: no such file or directory, open '${file}'`);
  });

  it.runIf(process.platform === "linux")("does not replace a pipe", async () => {
    const pipe = join(makeFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const received = text(createReadStream(pipe));
    await writeAtomically(pipe, "new");
    expect(await received).toBe("new");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
