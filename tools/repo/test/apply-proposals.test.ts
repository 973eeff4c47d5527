import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = resolve(import.meta.dirname, "../bin/apply-proposals.mjs");
const BRANCH = "update/acme";
const SPEC = "specs/acme/openapi.yaml";
const PATCH = `diff --git a/${SPEC} b/${SPEC}
--- a/${SPEC}
+++ b/${SPEC}
@@ -1 +1 @@
-a: 1
+a: 2
`;
const adding = (path: string) =>
  `diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+a: 1\n`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "snap-apply-"));
  folders.push(folder);
  return folder;
}

/** Creates a repository with one commit, and its remote, of which each test gets a copy. */
function createTemplate(): string {
  const folder = createFolder();
  const [checkout, origin] = [join(folder, "checkout"), join(folder, "origin")];
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet", "--template=", "--bare", origin);
  git("init", "--quiet", "--template=", "--initial-branch=main", checkout);
  appendFileSync(
    join(checkout, ".git/config"),
    `[user]\n\tname = snap\n\temail = snap@localhost\n[remote "origin"]\n\turl = ../origin\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
  );
  for (const [path, text] of Object.entries({ [SPEC]: "a: 1\n", ".github/workflows/ci.yml": "on: push\n" })) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  git("-C", checkout, "add", ".");
  git("-C", checkout, "commit", "--quiet", "--message=State");
  return folder;
}
let template: string | undefined;

/** Copies a repository with a remote, and adds a fake `gh` outside of it that records its arguments. */
function createCheckout(open = "[]") {
  const folder = createFolder();
  template ??= createTemplate();
  cpSync(template, folder, { recursive: true });
  const [checkout, bin, origin] = [join(folder, "checkout"), join(folder, "bin"), join(folder, "origin")];
  const git = (...args: string[]) => execFileSync("git", args, { cwd: checkout, encoding: "utf8" }).trim();
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
    base: readFileSync(join(checkout, ".git/refs/heads/main"), "utf8").trim(),
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
  return { folder, checkout, bin, origin, git, write, patchOf, apply, propose, commitToBranch, asked, askedOf };
}

function writeProgram(path: string, notes: string, then = "") {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "$0 $* with $GH_TOKEN" >> "${notes}"\n${then}\nexit 0\n`);
  chmodSync(path, 0o755);
}

describe("apply-proposals", () => {
  it("pushes the patch as one commit and opens the labelled pull request", () => {
    const { git, apply, propose, askedOf } = createCheckout();
    expect(apply(propose(PATCH))).toEqual({ code: 0, said: `${BRANCH}: opened its pull request\n` });
    git("fetch", "--quiet");
    expect(git("show", `origin/${BRANCH}:${SPEC}`)).toBe("a: 2");
    expect(git("rev-parse", `origin/${BRANCH}^`)).toBe(git("rev-parse", "main"));
    expect(git("status", "--porcelain")).toBe("");
    expect(askedOf()).toMatch(/pr create --head=update\/acme --title=Update .*--label=safe to merge with token/);
    // The same proposal is not pushed again.
    const tip = git("rev-parse", `origin/${BRANCH}`);
    apply(propose(PATCH));
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(tip);
  });

  const COMMANDS = [
    "[skip ci]",
    "[ci skip]",
    "[no ci]",
    "[skip actions]",
    "[actions skip]",
    "[Skip CI]",
    "skip-checks: true",
    "skip-checks : true",
  ];
  describe("with commands in the titles and bodies of proposals", () => {
    let checkout: ReturnType<typeof createCheckout>;
    beforeAll(() => {
      checkout = createCheckout();
      const { folder, bin, apply, propose, asked } = checkout;
      writeProgram(
        join(bin, "gh"),
        asked,
        `for each; do case "$each" in --head=*) head="\${each#*/}";; --body-file=*) body="\${each#*=}";; esac; done
case "$1 $2" in "pr list") echo '[]';; "pr create") cat "$body" > "${folder}/body-$head";; esac`,
      );
      const { base, proposals } = propose("");
      const made = COMMANDS.map((command, index) => ({
        ...proposals[0],
        branch: `update/p${index}`,
        title: `Update ${command}`,
        body: `Adds\n\n${command}\n`,
        patch: adding(`specs/p${index}/openapi.yaml`),
      }));
      expect(apply({ base, proposals: made })).toMatchObject({ code: 0 });
    });

    it.each(COMMANDS.map((command, index) => [command, index] as const))(
      "does not let %s in a text of a contract stop the checks of a pull request",
      (command, index) => {
        const { folder, origin, askedOf } = checkout;
        const head = `update/p${index}`;
        const texts = [
          execFileSync("git", ["log", "--max-count=1", "--format=%B", head], { cwd: origin, encoding: "utf8" }),
          readFileSync(join(folder, `body-p${index}`), "utf8"),
          askedOf()
            .split("\n")
            .filter((line) => line.includes(`--head=${head}`))
            .join("\n"),
        ];
        for (const text of texts) {
          expect(text).not.toContain(command);
          expect(text).toContain(command.replace("[", "[ ").replace("skip-", "skip- "));
          const trailers = execFileSync("git", ["interpret-trailers", "--parse"], { input: text, encoding: "utf8" });
          expect(trailers).not.toMatch(/skip-checks/i);
        }
      },
    );
  });

  it("does not pass the token to hooks of the checkout or to installed programs", () => {
    const { folder, checkout, apply, propose, bin, asked } = createCheckout();
    const caught = join(folder, "caught");
    for (const hook of ["pre-push", "reference-transaction", "post-index-change"]) {
      writeProgram(join(checkout, ".git/hooks", hook), caught);
    }
    for (const name of ["gh", "git"]) writeProgram(join(checkout, "node_modules/.bin", name), caught);
    const installed = ["node_modules/.bin", join(checkout, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
    rmSync(join(bin, "gh"));
    writeProgram(join(folder, "system/gh"), asked, "echo '[]'");
    expect(apply(propose(PATCH), `${installed}${delimiter}${join(folder, "system")}`).code).toBe(0);
    expect([existsSync(caught), existsSync(asked)]).toEqual([false, true]);
    // The `gh` of node_modules is not run through a link from outside either.
    symlinkSync(join(checkout, "node_modules/.bin/gh"), join(bin, "gh"));
    apply(propose(PATCH));
    expect(existsSync(caught)).toBe(false);
  });

  it("passes the token only to the commands of git that reach the remote", () => {
    const { folder, apply, propose, bin } = createCheckout();
    const seen = join(folder, "seen");
    const git = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    const note = `echo "$GH_TOKEN: $*" >> "${seen}"`;
    writeFileSync(join(bin, "git"), `#!/bin/sh\n${note}\nexec "${git}" "$@"\n`, { mode: 0o755 });
    expect(apply(propose(PATCH)).code).toBe(0);
    const lines = readFileSync(seen, "utf8").split("\n");
    const trusted = lines.filter((line) => line.startsWith("token: "));
    expect(trusted.length).toBeGreaterThan(0);
    expect(trusted.filter((line) => !/ (?:fetch|ls-remote|push) /.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith(": ") && line.includes("commit-tree"))).toBe(true);
  });

  // Refused proposals change nothing, so one run refuses all of these.
  describe("with patches of many kinds", () => {
    const TEXT_ONLY = "The patch must be text, and must not copy or rename files.";
    const similar = (index: number) => `diff --git a/${SPEC} b/specs/p${index}/a.yaml\nsimilarity index 100%\n`;
    let own: ReturnType<typeof createCheckout>;
    let refused: ReturnType<typeof own.apply>;
    // Each patch is that of the provider with its number: a change of a file, or a text.
    const PATCHES: readonly [string, string, string][] = [
      ["changes a workflow", ".github/workflows/ci.yml", 'not change ".github/workflows/ci.yml"'],
      ["changes a program", "tools/repo/bin/test.mjs", 'not change "tools/repo/bin/test.mjs"'],
      ["changes the root manifest", "package.json", 'not change "package.json"'],
      ["changes another provider", "specs/other/openapi.yaml", 'not change "specs/other/openapi.yaml"'],
      ["changes a test", "packages/p4/test/a.test.ts", 'not change "packages/p4/test/a.test.ts"'],
      ["changes attributes of git", "specs/.gitattributes", 'not change "specs/.gitattributes"'],
      ["changes a name with a line break", "specs/p6/a\nb.yaml", 'not change "specs/p6/a\\nb.yaml"'],
      ["changes a link", "specs/p7/link.yaml", "got mode 120000"],
      ["changes a program's mode", "specs/p8/mode.yaml", "got mode 100755"],
      ["is binary, and so may unpack to any size", "specs/p9/binary.yaml", TEXT_ONLY],
      ["is a copy", `${similar(10)}copy from ${SPEC}\ncopy to specs/p10/a.yaml\n`, TEXT_ONLY],
      ["is a renaming", `${similar(11)}rename from ${SPEC}\nrename to specs/p11/a.yaml\n`, TEXT_ONLY],
      ["has a path outside the repository", adding("../escaped.yaml"), "invalid path"],
    ];
    beforeAll(() => {
      own = createCheckout();
      const { checkout, write, patchOf, propose } = own;
      const files = PATCHES.map(([, path]) => path).filter((path) => !path.startsWith("diff "));
      const patch = patchOf(() => {
        for (const path of files) {
          write(path, path.includes("binary") ? "a\0b" : "x\n");
          if (path.includes("mode")) chmodSync(join(checkout, path), 0o755);
          if (!path.includes("link")) continue;
          rmSync(join(checkout, path));
          symlinkSync("/etc/passwd", join(checkout, path));
        }
      });
      const { base, proposals } = propose("");
      const each = patch.split(/^(?=diff )/m);
      expect(each).toHaveLength(files.length);
      const patchFor = (path: string) =>
        path.startsWith("diff ") ? path : each.find((text) => text.includes(path.replace("\n", "\\n")));
      const made = PATCHES.map(([, path], index) => ({
        ...proposals[0],
        branch: `update/p${index}`,
        patch: patchFor(path),
      }));
      refused = own.apply({ base, proposals: made });
    });

    it.each(PATCHES.map(([what, , said], index) => [what, index, said] as const))(
      "refuses a patch that %s",
      (_, index, said) => {
        const { folder, git } = own;
        expect(refused.code).toBe(1);
        const [line = ""] = refused.said.split("\n").filter((each) => each.startsWith(`update/p${index}: `));
        expect(line).toContain(said);
        expect(git("ls-remote", "origin")).toBe("");
        expect(existsSync(join(folder, "escaped.yaml"))).toBe(false);
      },
    );
  });

  it("applies a patch whose text looks like that of another kind", () => {
    const { git, write, patchOf, apply, propose } = createCheckout();
    const text = "GIT binary patch\ncopy from a\nrename from b\n";
    expect(apply(propose(patchOf(() => write(SPEC, text)))).code).toBe(0);
    git("fetch", "--quiet");
    expect(git("show", `origin/${BRANCH}:${SPEC}`)).toBe(text.trim());
  });

  describe("with values that it refuses", () => {
    let own: ReturnType<typeof createCheckout>;
    beforeAll(() => {
      own = createCheckout();
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
      const { git, apply, propose, askedOf } = own;
      const result = apply(propose(PATCH, more));
      expect(result.code).toBe(1);
      expect(result.said).toContain(said);
      expect([git("ls-remote", "origin"), askedOf()]).toEqual(["", ""]);
    });
  });

  it("refuses proposals that are based on another commit", () => {
    const { git, apply, propose } = createCheckout();
    const made = propose(PATCH);
    git("commit", "--quiet", "--allow-empty", "--message=Later");
    expect(apply(made).said).toContain("must be based on the checked-out commit");
    expect(git("ls-remote", "origin")).toBe("");
  });

  it("does not change a branch with commits by people, and applies the other proposals", () => {
    const { git, write, patchOf, apply, propose, commitToBranch } = createCheckout();
    const theirs = commitToBranch("a: 3\n");
    const { base, proposals } = propose(PATCH);
    const patch = patchOf(() => write("specs/other/openapi.yaml", "a: 1\n"));
    const other = { ...proposals[0], branch: "update/other", patch };
    const { code, said } = apply({ base, proposals: [...proposals, other] });
    expect(code).toBe(1);
    expect(said).toContain(`${BRANCH}: The branch has commits by people`);
    expect(said).toContain("update/other: opened its pull request");
    expect(git("ls-remote", "origin", `refs/heads/${BRANCH}`)).toContain(theirs);
  });

  it("does not change a branch that has no history in common with the base", () => {
    const { git, apply, propose } = createCheckout();
    const theirs = git("commit-tree", "HEAD^{tree}", "-m", "Alone");
    git("push", "--quiet", "origin", `${theirs}:refs/heads/${BRANCH}`);
    const { code, said } = apply(propose(PATCH));
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
