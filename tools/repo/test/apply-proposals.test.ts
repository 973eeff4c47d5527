import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const PROGRAM = resolve(import.meta.dirname, "../bin/apply-proposals.mjs");
const BRANCH = "update/acme";
const SPEC = "specs/acme/openapi.yaml";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Creates a repository with a remote, and a fake `gh` outside of it that records its arguments. */
function createCheckout(open = "[]") {
  const folder = mkdtempSync(join(tmpdir(), "snap-apply-"));
  folders.push(folder);
  const [checkout, bin, origin] = [join(folder, "checkout"), join(folder, "bin"), join(folder, "origin")];
  const git = (...args: string[]) => execFileSync("git", args, { cwd: checkout, encoding: "utf8" }).trim();
  for (const each of [checkout, bin]) mkdirSync(each);
  execFileSync("git", ["init", "--quiet", "--bare", origin]);
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  git("remote", "add", "origin", origin);
  write(SPEC, "a: 1\n");
  write(".github/workflows/ci.yml", "on: push\n");
  git("add", ".");
  git("commit", "--quiet", "--message=State");
  const asked = join(folder, "asked");
  writeProgram(join(bin, "gh"), asked, `case "$1 $2" in "pr list") echo '${open}';; esac`);

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  /** Returns a change of the working tree as a patch, and reverts the change. */
  function patchOf(change: () => void): string {
    change();
    git("add", "--all");
    const patch = `${git("diff", "--cached", "--binary")}\n`;
    git("reset", "--quiet", "--hard");
    return patch;
  }
  function apply(content: unknown, path = process.env["PATH"]) {
    const file = join(folder, "proposals.json");
    writeFileSync(file, JSON.stringify(content));
    const env = { ...process.env, GH_TOKEN: "token", PATH: `${bin}${delimiter}${path}` };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, file], {
      cwd: checkout,
      env,
      encoding: "utf8",
    });
    return { code: status, said: stdout + stderr };
  }
  const propose = (patch: string | undefined, more: object = {}) => ({
    base: git("rev-parse", "HEAD"),
    proposals: [{ action: "propose", branch: BRANCH, title: "Update", body: "Body", isSafe: true, patch, ...more }],
  });
  /** Commits to the branch as people do, and returns the commit. */
  function commitToBranch(text: string): string {
    git("switch", "--quiet", "--create", BRANCH);
    write(SPEC, text);
    git("commit", "--quiet", "--all", "--message=Work");
    git("push", "--quiet", "origin", BRANCH);
    git("switch", "--quiet", "main");
    return git("rev-parse", BRANCH);
  }
  const askedOf = () => (existsSync(asked) ? readFileSync(asked, "utf8") : "");
  return { folder, checkout, bin, git, write, patchOf, apply, propose, commitToBranch, asked, askedOf };
}

function writeProgram(path: string, notes: string, then = "") {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "$0 $* with $GH_TOKEN" >> "${notes}"\n${then}\nexit 0\n`);
  chmodSync(path, 0o755);
}

describe("apply-proposals", () => {
  it("pushes the patch as one commit and opens the labelled pull request", () => {
    const { git, write, patchOf, apply, propose, askedOf } = createCheckout();
    const patch = patchOf(() => write(SPEC, "a: 2\n"));
    expect(apply(propose(patch))).toEqual({ code: 0, said: `${BRANCH}: opened its pull request\n` });
    git("fetch", "--quiet");
    expect(git("show", `origin/${BRANCH}:${SPEC}`)).toBe("a: 2");
    expect(git("rev-parse", `origin/${BRANCH}^`)).toBe(git("rev-parse", "main"));
    expect(git("status", "--porcelain")).toBe("");
    expect(askedOf()).toMatch(/pr create --head=update\/acme --title=Update .*--label=safe to merge with token/);
    // The same proposal is not pushed again.
    const tip = git("rev-parse", `origin/${BRANCH}`);
    apply(propose(patch));
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(tip);
  });

  it.each([
    "[skip ci]",
    "[ci skip]",
    "[no ci]",
    "[skip actions]",
    "[actions skip]",
    "[Skip CI]",
    "skip-checks: true",
    "skip-checks : true",
  ])("does not let %s in a text of a contract stop the checks of a pull request", (command) => {
    const { folder, git, bin, write, patchOf, apply, propose, asked, askedOf } = createCheckout();
    const seen = join(folder, "seen");
    writeProgram(
      join(bin, "gh"),
      asked,
      `for each; do case "$each" in --body-file=*) cat "\${each#*=}" >> "${seen}";; esac; done
case "$1 $2" in "pr list") echo '[]';; esac`,
    );
    const patch = patchOf(() => write(SPEC, "a: 2\n"));
    const said = { title: `Update ${command}`, body: `Adds\n\n${command}\n` };
    expect(apply(propose(patch, said))).toMatchObject({ code: 0 });
    git("fetch", "--quiet");
    const texts = [
      git("log", "--max-count=1", "--format=%B", `origin/${BRANCH}`),
      readFileSync(seen, "utf8"),
      askedOf(),
    ];
    for (const text of texts) {
      expect(text).not.toContain(command);
      expect(text).toContain(command.replace("[", "[ ").replace("skip-", "skip- "));
      const trailers = execFileSync("git", ["interpret-trailers", "--parse"], { input: text, encoding: "utf8" });
      expect(trailers).not.toMatch(/skip-checks/i);
    }
  });

  it("does not pass the token to hooks of the checkout or to installed programs", () => {
    const { folder, checkout, write, patchOf, apply, propose, bin, asked } = createCheckout();
    const caught = join(folder, "caught");
    const patch = patchOf(() => write(SPEC, "a: 2\n"));
    for (const hook of ["pre-push", "reference-transaction", "post-index-change"]) {
      writeProgram(join(checkout, ".git/hooks", hook), caught);
    }
    for (const name of ["gh", "git"]) writeProgram(join(checkout, "node_modules/.bin", name), caught);
    const installed = ["node_modules/.bin", join(checkout, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
    rmSync(join(bin, "gh"));
    writeProgram(join(folder, "system/gh"), asked, "echo '[]'");
    expect(apply(propose(patch), `${installed}${delimiter}${join(folder, "system")}`).code).toBe(0);
    expect([existsSync(caught), existsSync(asked)]).toEqual([false, true]);
    // The `gh` of node_modules is not run through a link from outside either.
    symlinkSync(join(checkout, "node_modules/.bin/gh"), join(bin, "gh"));
    apply(propose(patch));
    expect(existsSync(caught)).toBe(false);
  });

  it("passes the token only to the commands of git that reach the remote", () => {
    const { folder, write, patchOf, apply, propose, bin } = createCheckout();
    const patch = patchOf(() => write(SPEC, "a: 2\n"));
    const seen = join(folder, "seen");
    const git = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    const note = `echo "$GH_TOKEN: $*" >> "${seen}"`;
    writeFileSync(join(bin, "git"), `#!/bin/sh\n${note}\nexec "${git}" "$@"\n`, { mode: 0o755 });
    expect(apply(propose(patch)).code).toBe(0);
    const lines = readFileSync(seen, "utf8").split("\n");
    const trusted = lines.filter((line) => line.startsWith("token: "));
    expect(trusted.length).toBeGreaterThan(0);
    expect(trusted.filter((line) => !/ (?:fetch|ls-remote|push) /.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith(": ") && line.includes("commit-tree"))).toBe(true);
  });

  // Refused proposals change nothing, so the tests share one checkout.
  const shared = createCheckout();

  it.each<[string, (write: (path: string, text: string) => void, checkout: string) => void, string]>([
    [
      "a workflow",
      (write) => write(".github/workflows/ci.yml", "on: pull_request_target\n"),
      ".github/workflows/ci.yml",
    ],
    ["a program", (write) => write("tools/repo/bin/test.mjs", "x"), "tools/repo/bin/test.mjs"],
    ["the root manifest", (write) => write("package.json", "{}"), "package.json"],
    ["another provider", (write) => write("specs/other/openapi.yaml", "a: 1\n"), "specs/other/openapi.yaml"],
    ["a test", (write) => write("packages/acme/test/a.test.ts", "x"), "packages/acme/test/a.test.ts"],
    ["attributes of git", (write) => write("specs/.gitattributes", "* filter=x\n"), "specs/.gitattributes"],
    ["a name with a line break", (write) => write("specs/acme/a\nb.yaml", "x"), "specs/acme/a\\nb.yaml"],
    ["a link", (_, checkout) => symlinkSync("/etc/passwd", join(checkout, "specs/acme/a.yaml")), "got mode 120000"],
    [
      "a program's mode",
      (write, checkout) => {
        write("specs/acme/a.yaml", "a: 1\n");
        chmodSync(join(checkout, "specs/acme/a.yaml"), 0o755);
      },
      "got mode 100755",
    ],
  ])("refuses a patch that changes %s", (_, change, said) => {
    const { git, checkout, write, patchOf, apply, propose } = shared;
    const result = apply(propose(patchOf(() => change(write, checkout))));
    expect(result.code).toBe(1);
    expect(result.said).toContain(said);
    expect(git("ls-remote", "origin")).toBe("");
  });

  const COPY = "diff --git a/specs/acme/openapi.yaml b/specs/acme/a.yaml\nsimilarity index 100%\n";
  it.each<[string, (write: (path: string, text: string) => void) => string]>([
    ["binary, and so may unpack to any size", (write) => shared.patchOf(() => write("specs/acme/a.yaml", "a\0b"))],
    ["a copy", () => `${COPY}copy from specs/acme/openapi.yaml\ncopy to specs/acme/a.yaml\n`],
    ["a renaming", () => `${COPY}rename from specs/acme/openapi.yaml\nrename to specs/acme/a.yaml\n`],
  ])("refuses a patch that is %s", (_, patch) => {
    const { git, write, apply, propose } = shared;
    const result = apply(propose(patch(write)));
    expect(result.code).toBe(1);
    expect(result.said).toContain("The patch must be text, and must not copy or rename files.");
    expect(git("ls-remote", "origin")).toBe("");
  });

  it("applies a patch whose text looks like that of another kind", () => {
    const { git, write, patchOf, apply, propose } = createCheckout();
    const text = "GIT binary patch\ncopy from a\nrename from b\n";
    expect(apply(propose(patchOf(() => write(SPEC, text)))).code).toBe(0);
    git("fetch", "--quiet");
    expect(git("show", `origin/${BRANCH}:${SPEC}`)).toBe(text.trim());
  });

  it("refuses a patch with a path outside the repository", () => {
    const { folder, git, apply, propose } = shared;
    const patch = "--- /dev/null\n+++ b/../escaped.yaml\n@@ -0,0 +1 @@\n+a\n";
    expect(apply(propose(`diff --git a/../escaped.yaml b/../escaped.yaml\nnew file mode 100644\n${patch}`)).code).toBe(
      1,
    );
    expect([existsSync(join(folder, "escaped.yaml")), git("ls-remote", "origin")]).toEqual([false, ""]);
  });

  it.each<[string, object, string]>([
    ["a branch that is not for proposals", { branch: "main" }, "`branch` must be update/<provider>"],
    ["a branch with a relative path", { branch: "update/../main" }, "`branch` must be update/<provider>"],
    ["a title of two lines", { title: "a\nb" }, "`title` must be one line"],
    ["a title with a control character", { title: "\u001b[2K" }, "`title` must be one line"],
    ["a body that is too long for GitHub", { body: "a".repeat(65_537) }, "`body` must be a string of at most 65536"],
    ["a label that is not a boolean", { isSafe: "yes" }, "`isSafe` must be a boolean"],
    ["an unknown action", { action: "merge" }, '`action` must be "propose", "annotate" or "close", got "merge"'],
  ])("refuses %s", (_, more, said) => {
    const { git, write, patchOf, apply, propose, askedOf } = createCheckout();
    const result = apply(
      propose(
        patchOf(() => write(SPEC, "a: 2\n")),
        more,
      ),
    );
    expect(result.code).toBe(1);
    expect(result.said).toContain(said);
    expect([git("ls-remote", "origin"), askedOf()]).toEqual(["", ""]);
  });

  it("refuses proposals that are based on another commit", () => {
    const { git, write, patchOf, apply, propose } = createCheckout();
    const made = propose(patchOf(() => write(SPEC, "a: 2\n")));
    git("commit", "--quiet", "--allow-empty", "--message=Later");
    expect(apply(made).said).toContain("must be based on the checked-out commit");
    expect(git("ls-remote", "origin")).toBe("");
  });

  it("does not change a branch with commits by people, and applies the other proposals", () => {
    const { git, write, patchOf, apply, propose, commitToBranch } = createCheckout();
    const theirs = commitToBranch("a: 3\n");
    const { base, proposals } = propose(patchOf(() => write(SPEC, "a: 2\n")));
    const patch = patchOf(() => write("specs/other/openapi.yaml", "a: 1\n"));
    const other = { ...proposals[0], branch: "update/other", patch };
    const { code, said } = apply({ base, proposals: [...proposals, other] });
    expect(code).toBe(1);
    expect(said).toContain(`${BRANCH}: The branch has commits by people`);
    expect(said).toContain("update/other: opened its pull request");
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(theirs);
  });

  it("does not change a branch that has no history in common with the base", () => {
    const { git, write, patchOf, apply, propose } = createCheckout();
    const theirs = git("commit-tree", "HEAD^{tree}", "-m", "Alone");
    git("push", "--quiet", "origin", `${theirs}:refs/heads/${BRANCH}`);
    const { code, said } = apply(propose(patchOf(() => write(SPEC, "a: 2\n"))));
    expect(code).toBe(1);
    expect(said).toContain(`${BRANCH}: The branch has commits by people`);
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(theirs);
  });

  it.each(["merge", "squash"] as const)("replaces a branch with commits by people after a %s", (how) => {
    const { git, write, patchOf, apply, propose, commitToBranch } = createCheckout();
    const theirs = commitToBranch("a: 3\n");
    if (how === "merge") git("merge", "--quiet", "--no-ff", "--message=Merge", theirs);
    else {
      git("merge", "--quiet", "--squash", theirs);
      git("commit", "--quiet", "--message=Squash");
      write("specs/acme/overlay.yaml", "later: 1\n");
      git("add", ".");
      git("commit", "--quiet", "--message=Later");
    }
    const { code, said } = apply(propose(patchOf(() => write(SPEC, "a: 4\n"))));
    expect([code, said]).toEqual([0, `${BRANCH}: opened its pull request\n`]);
    expect(git("show", `origin/${BRANCH}:${SPEC}`)).toBe("a: 4");
  });

  it("changes the body and the label of a pull request, but not its title or its branch", () => {
    const { git, apply, askedOf, commitToBranch, propose } = createCheckout('[{"number":7,"isCrossRepository":false}]');
    const theirs = commitToBranch("a: 3\n");
    const { base } = propose("");
    const annotate = { action: "annotate", branch: BRANCH, body: "News", isSafe: false };
    expect(apply({ base, proposals: [annotate] })).toEqual({ code: 0, said: `${BRANCH}: updated #7\n` });
    expect(askedOf()).toMatch(/pr edit 7 --body-file=\S+ --remove-label=safe to merge with token/);
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(theirs);
  });

  it("changes nothing if the pull request was closed in the meantime", () => {
    const { apply, askedOf, propose } = createCheckout();
    const { base } = propose("");
    const annotate = { action: "annotate", branch: BRANCH, body: "News", isSafe: false };
    const said = `${BRANCH}: no pull request to update\n`;
    expect(apply({ base, proposals: [annotate] })).toEqual({ code: 0, said });
    expect(askedOf()).not.toContain("pr edit");
  });

  it("ignores a fork's pull request with the same branch name", () => {
    const { apply, propose, askedOf } = createCheckout('[{"number":66,"isCrossRepository":true}]');
    const { base } = propose("");
    const close = { action: "close", branch: BRANCH, comment: "Taken back." };
    expect(apply({ base, proposals: [close] }).said).toBe(`${BRANCH}: no pull request to close\n`);
    expect(askedOf()).not.toContain("66");
  });
});
