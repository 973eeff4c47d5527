import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeAtomically } from "../../src/output/write-atomically.ts";
import { makeFolder } from "../support/run.ts";

it("a pipe or a device is written to, and not replaced by a file", async () => {
  const folder = makeFolder();
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const [read] = await Promise.all([readFile(pipe, "utf8"), writeAtomically(pipe, "a plan")]);
  expect(read).toBe("a plan");
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder)).toEqual(["pipe"]);
});

it("a link to a file stays a link", async () => {
  const folder = makeFolder();
  const [file, link] = [join(folder, "file"), join(folder, "link")];
  await writeAtomically(file, "first");
  symlinkSync(file, link);
  await writeAtomically(link, "second");
  expect([lstatSync(link).isSymbolicLink(), readFileSync(file, "utf8")]).toEqual([true, "second"]);
});
