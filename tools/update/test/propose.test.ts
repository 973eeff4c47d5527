import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { serve } from "@snap/sync/test/serve";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { changedFiles, createScratch } from "./scratch.ts";

const COMMAND = resolve(import.meta.dirname, "../src/specs-propose.ts");
const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");
const VITEST = resolve(import.meta.dirname, "../../../node_modules/.bin/vitest");
const LONG = 300_000;

/** Stands for the package's tests, which take as long as everything else: one test runs the real ones. */
const PASSED = "echo '  Tests  3 passed'";

/** A repository with a remote, and a \`gh\` that notes what it is asked. */
function createOrigin(vitest = PASSED) {
  const scratch = createScratch();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: scratch, encoding: "utf8" }).trim();
  const [origin, bin] = [join(scratch, ".git", "origin"), join(scratch, ".git", "bin")];
  execFileSync("git", ["init", "--quiet", "--bare", origin]);
  git("remote", "add", "origin", origin);
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  mkdirSync(bin);
  const asked = join(bin, "asked");
  // The body is gone when the command ends: what it says is noted too.
  const note = `#!/bin/sh\necho "$@" >> "${asked}"\nfor file; do case "$file" in *body.md) cat "$file" >> "${asked}";; esac; done\n`;
  const login = `echo "$(basename "$0") logs in with: $GH_TOKEN" >> "${asked}"\n`;
  writeFileSync(
    join(bin, "gh"),
    `${note}${login}case "$1 $2" in "pr list") cat "${asked}.open" 2>/dev/null;; esac; exit 0\n`,
  );
  writeFileSync(join(bin, "vitest"), `#!/bin/sh\n${login}${vitest}\n`);
  for (const name of ["gh", "vitest"]) chmodSync(join(bin, name), 0o755);
  return { scratch, git, bin, asked };
}

function propose(scratch: string, bin: string, from: string): Promise<string> {
  const env = { ...process.env, GH_TOKEN: "secret", PATH: `${bin}${delimiter}${process.env["PATH"]}` };
  const args = [COMMAND, "digitalocean", "--from", from, "--repository", scratch];
  return new Promise((done) => {
    execFile(process.execPath, args, { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      done(`${error?.code ?? 0} ${stdout}${stderr}`),
    );
  });
}

describe("specs:propose", () => {
  it(
    "pushes a branch with the update and opens its pull request, then brings it up to date",
    async () => {
      const { scratch, git, bin, asked } = createOrigin(`exec "${VITEST}" "$@"`);
      const upstream = parse(FACTS);
      upstream.components.schemas.snapshots_base.properties.encrypted = { type: "boolean" };
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      expect(await propose(scratch, bin, address)).toBe("0 digitalocean: proposed on update/digitalocean\n");
      expect(git("branch", "--show-current")).toBe("main");
      expect(changedFiles(scratch)).toEqual([]);
      const files = git("diff", "--name-only", "main", "origin/update/digitalocean").split("\n");
      expect(files).toEqual(
        expect.arrayContaining(["specs/digitalocean/openapi.yaml", "specs/digitalocean/upstream.yaml"]),
      );
      expect(files).toContain("packages/digitalocean/API.md");
      expect(files.filter((file) => file.startsWith(".changeset/"))).toHaveLength(1);
      const first = readFileSync(asked, "utf8");
      expect(first).toContain(
        "pr create --head update/digitalocean --title Update the contract of digitalocean (minor)",
      );
      expect(first).toContain("`Snapshot.encrypted` is answered now");
      expect(first).not.toContain("--add-label");
      expect(first).toContain("workflow run ci.yml --ref update/digitalocean");
      expect(first).toContain("gh logs in with: secret\n");
      expect(first).toContain("vitest logs in with: \n");

      writeFileSync(join(bin, "vitest"), `#!/bin/sh\n${PASSED}\n`);
      writeFileSync(`${asked}.open`, "7\n");
      const tip = git("ls-remote", "origin", "refs/heads/update/digitalocean");
      await propose(scratch, bin, address);
      const second = readFileSync(asked, "utf8").slice(first.length);
      expect(second).toContain("pr edit 7 --title");
      expect(second).not.toContain("workflow run");
      expect(git("ls-remote", "origin", "refs/heads/update/digitalocean")).toBe(tip);

      const back = await serve((_, response) => response.end(FACTS));
      expect(await propose(scratch, bin, back)).toBe("0 digitalocean: nothing new\n");
      expect(readFileSync(asked, "utf8")).toContain("pr close 7 --comment Upstream has taken this back");
    },
    LONG,
  );

  it(
    "proposes what has to be mended by hand, too, with what that is",
    async () => {
      const { scratch, git, bin, asked } = createOrigin();
      const upstream = parse(FACTS);
      upstream.components.schemas.action.properties.status.enum = ["in-progress", "done", "errored"];
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      expect(await propose(scratch, bin, address)).toBe("0 digitalocean: proposed on update/digitalocean\n");
      const files = git("diff", "--name-only", "main", "origin/update/digitalocean").split("\n");
      expect(files).toContain("specs/digitalocean/upstream.yaml");
      expect(readFileSync(asked, "utf8")).toContain("## To be mended by hand");
    },
    LONG,
  );

  it(
    "leaves a branch alone that people have committed to, and brings its pull request up to date",
    async () => {
      const { scratch, git, bin, asked } = createOrigin();
      const upstream = parse(FACTS);
      const snapshot = upstream.components.schemas.snapshots_base.properties;
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      snapshot.encrypted = { type: "boolean" };
      await propose(scratch, bin, address);
      git("switch", "--quiet", "update/digitalocean");
      writeFileSync(join(scratch, "specs/README.md"), "Mended.\n");
      git("commit", "--quiet", "--all", "--amend", "--no-edit");
      git("push", "--quiet", "--force", "origin", "HEAD");
      git("switch", "--quiet", "main");
      const theirs = git("rev-parse", "update/digitalocean");
      snapshot.locked = { type: "boolean" };

      expect(await propose(scratch, bin, address)).toContain("no open pull request");
      writeFileSync(`${asked}.open`, "7\n");
      expect(await propose(scratch, bin, address)).toBe("0 digitalocean: proposed on update/digitalocean\n");
      expect(git("ls-remote", "origin", "refs/heads/update/digitalocean")).toContain(theirs);
      const said = readFileSync(asked, "utf8");
      expect(said).toContain("This branch has commits of people");
      expect(said).toContain("`Snapshot.locked` is answered now");
      expect(changedFiles(scratch)).toEqual([]);
    },
    LONG,
  );

  it(
    "does nothing where nothing is new",
    async () => {
      const { scratch, git, bin, asked } = createOrigin();
      const address = await serve((_, response) => response.end(FACTS));
      expect(await propose(scratch, bin, address)).toBe("0 digitalocean: nothing new\n");
      expect([git("branch", "--list", "update/*"), existsSync(asked)]).toEqual(["", false]);
    },
    LONG,
  );

  it(
    "leaves a working tree alone that has changes of its own",
    async () => {
      const { scratch, bin } = createOrigin();
      writeFileSync(join(scratch, "package.json"), "{}\n");
      const said = await propose(scratch, bin, "https://upstream.example");
      expect(said).toMatch(
        /^1 digitalocean: \.\n {2}proposal-refused: the working tree has changes that are not committed\n/,
      );
      expect(changedFiles(scratch)).toEqual(["package.json"]);
    },
    LONG,
  );
});
