import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readFiles } from "../../src/check/read-files.ts";

function createRepository(): string {
  const repository = mkdtempSync(join(tmpdir(), "snap-files-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  execFileSync("git", ["init", "--quiet"], { cwd: repository });
  return repository;
}

it("reads files with any name, because GitHub starts workflows with any name", () => {
  const repository = createRepository();
  const folder = ".github/workflows";
  mkdirSync(join(repository, folder), { recursive: true });
  const paths = ["ä.yml", 'a"b.yml', "a\tb.yml", "a\nb.yml", "a b.yml"].map((name) => `${folder}/${name}`);
  for (const path of paths) writeFileSync(join(repository, path), "on: push\n");
  expect([...readFiles(repository).keys()].sort()).toEqual(paths.sort());
});

it("reads hidden files of the root, because npm and pnpm read some of them", () => {
  const repository = createRepository();
  for (const path of [".npmrc", ".pnpmfile.cjs", "biome.json"]) writeFileSync(join(repository, path), "\n");
  expect([...readFiles(repository).keys()].sort()).toEqual([".npmrc", ".pnpmfile.cjs"]);
});
