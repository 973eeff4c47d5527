import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { serve } from "../sync/serve.ts";
import { changedFiles, createScratch } from "./scratch.ts";

const COMMAND = resolve(import.meta.dirname, "../../src/specs-propose.ts");
const FACTS = readFileSync(resolve(import.meta.dirname, "../../../../specs/digitalocean/upstream.yaml"), "utf8");
const LONG = 120_000;

/** A repository with a remote, and a \`gh\` that notes what it is asked. */
function createOrigin() {
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
  writeFileSync(join(bin, "gh"), `${note}case "$1 $2" in "pr list") cat "${asked}.open" 2>/dev/null;; esac; exit 0\n`);
  chmodSync(join(bin, "gh"), 0o755);
  return { scratch, git, bin, asked };
}

function propose(scratch: string, bin: string, from: string): Promise<string> {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
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
      const { scratch, git, bin, asked } = createOrigin();
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
      expect(files.filter((file) => file.startsWith(".changeset/"))).toHaveLength(1);
      const first = readFileSync(asked, "utf8");
      expect(first).toContain(
        "pr create --head update/digitalocean --title Update the contract of digitalocean (minor)",
      );
      expect(first).toContain("`Snapshot.encrypted` is answered now");
      expect(first).not.toContain("--add-label");

      writeFileSync(`${asked}.open`, "7\n");
      await propose(scratch, bin, address);
      expect(readFileSync(asked, "utf8").slice(first.length)).toContain("pr edit 7 --title");
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
      expect(said).toMatch(/^1 digitalocean: .*\n {2}the working tree has changes that are not committed/);
      expect(changedFiles(scratch)).toEqual(["package.json"]);
    },
    LONG,
  );
});
