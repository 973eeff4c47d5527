import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createPatch } from "../src/create-patch.ts";

it("creates a patch of text, even of files that git does not show in diffs, which results in its tree", async () => {
  const repository = mkdtempSync(join(tmpdir(), "snap-patch-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8" });
  const write = (file: string, text: string) => writeFileSync(join(repository, file), text);
  git("init", "--quiet");
  write(".gitattributes", "* text=auto eol=lf\nlock.yaml -diff\n");
  write("lock.yaml", "a: 1\n");
  git("add", ".");
  git("-c", "user.name=snap", "-c", "user.email=snap@localhost", "commit", "--quiet", "--message=State");
  write("lock.yaml", "a: 2\n");
  write("new.yaml", "ä: \u2028");
  const { text, tree } = await createPatch(repository, ["."]);
  expect(text).toContain("\n-a: 1\n+a: 2\n");
  expect(text).not.toContain("GIT binary patch");
  execFileSync("git", ["apply", "--cached"], { cwd: repository, input: text });
  expect(git("write-tree").trim()).toBe(tree);
});
