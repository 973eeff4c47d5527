import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkOut } from "../src/check-out.ts";

function createRepository() {
  const repository = mkdtempSync(join(tmpdir(), "snap-check-out-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  mkdirSync(join(repository, "packages/acme"), { recursive: true });
  const write = (text: string) => {
    writeFileSync(join(repository, "packages/acme/a.txt"), text);
    git("add", ".");
    git("commit", "--quiet", "--message=State");
    return git("rev-parse", "HEAD");
  };
  return { repository, git, first: write("first"), last: write("last") };
}

describe("checkOut", () => {
  it("does not change the branch and the files of the repository, and removes the work tree at the end", async () => {
    const { repository, git, first } = createRepository();
    {
      await using tree = await checkOut(repository, first);
      expect(readFileSync(join(tree.path, "packages/acme/a.txt"), "utf8")).toBe("first");
      expect([git("branch", "--show-current"), git("status", "--porcelain")]).toEqual(["main", ""]);
      expect(readFileSync(join(repository, "packages/acme/a.txt"), "utf8")).toBe("last");
    }
    expect(git("worktree", "list").split("\n")).toHaveLength(1);
  });

  it("removes the work tree of a killed process after its folder was deleted", async () => {
    const { repository, git, first, last } = createRepository();
    const killed = await checkOut(repository, first);
    rmSync(dirname(killed.path), { recursive: true });
    await using _ = await checkOut(repository, last);
    expect(git("worktree", "list").split("\n")).toHaveLength(2);
  });

  it("runs no hook of the repository", async () => {
    const { repository, git, first } = createRepository();
    const [hook, ran] = [join(repository, ".git/hooks/post-checkout"), join(repository, ".git/ran")];
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\ntouch "${ran}"\n`, { mode: 0o755 });
    await using _ = await checkOut(repository, first);
    expect(() => readFileSync(ran)).toThrow("ENOENT");
    expect(git("status", "--porcelain")).toBe("");
  });
});
