import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { serve } from "@snap/sync/test/serve";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse, stringify } from "yaml";
import { changedFiles, createScratch } from "./scratch.ts";

const COMMAND = resolve(import.meta.dirname, "../src/specs-propose.ts");
const APPLY = resolve(import.meta.dirname, "../../repo/bin/apply-proposals.mjs");
const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");
const VITEST = resolve(import.meta.dirname, "../../../node_modules/.bin/vitest");
const LONG = 300_000;

/** Stands for the package's tests, which take as long as everything else: one test runs the real ones. */
const PASSED = "echo '  Tests  3 passed'";

/** A repository with a remote, a `gh` that notes what it is asked, and a \`vitest\` that notes its environment. */
function createOrigin(vitest = PASSED) {
  const scratch = createScratch();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: scratch, encoding: "utf8" }).trim();
  const bin = mkdtempSync(join(tmpdir(), "snap-bin-"));
  onTestFinished(() => rmSync(bin, { recursive: true }));
  const [origin, asked] = [join(bin, "origin"), join(bin, "asked")];
  execFileSync("git", ["init", "--quiet", "--bare", origin]);
  git("remote", "add", "origin", origin);
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  // The body is gone when the command ends: what it says is noted too.
  const note = `#!/bin/sh\necho "$@" >> "${asked}"\nfor file; do case "$file" in *body.md) cat "\${file#--body-file=}" >> "${asked}";; esac; done\n`;
  writeFileSync(join(bin, "gh"), `${note}echo "gh logs in with: $GH_TOKEN" >> "${asked}"\n`);
  writeFileSync(join(bin, "vitest"), `#!/bin/sh\nenv > "${asked}.env"\n${vitest}\n`);
  for (const name of ["gh", "vitest"]) chmodSync(join(bin, name), 0o755);
  const place = { scratch, bin, out: join(bin, "proposals.json") };
  return { ...place, git, asked, place };
}

type Place = ReturnType<typeof createOrigin>["place"];

function propose({ scratch, bin, out }: Place, from: string, ...more: string[]): Promise<string> {
  const args = [COMMAND, "digitalocean", "--from", from, "--repository", scratch, "--out", out, ...more];
  return run(bin, scratch, args, { GH_PAT: "secret", PRIVATE_KEY: "secret", AWS_ACCESS_KEY_ID: "secret" });
}

function apply({ scratch, bin, out }: Place): Promise<string> {
  return run(bin, scratch, [APPLY, out], { GH_TOKEN: "secret" });
}

function run(bin: string, cwd: string, args: string[], secrets: NodeJS.ProcessEnv): Promise<string> {
  const env = { ...process.env, ...secrets, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      done(`${error?.code ?? 0} ${stdout}${stderr}`),
    );
  });
}

describe("specs:propose", () => {
  it(
    "writes an update that opens a pull request when it is applied",
    async () => {
      const { scratch, git, asked, place } = createOrigin(`exec "${VITEST}" "$@"`);
      const upstream = parse(FACTS);
      upstream.components.schemas.snapshots_base.properties.encrypted = { type: "boolean" };
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      expect(await propose(place, address)).toBe("0 digitalocean: proposed for update/digitalocean\n");
      expect(git("branch", "--show-current")).toBe("main");
      expect([changedFiles(scratch), existsSync(asked)]).toEqual([[], false]);
      expect(await apply(place)).toBe("0 update/digitalocean: opened its pull request\n");
      git("fetch", "--quiet", "--prune");
      const files = git("diff", "--name-only", "main", "origin/update/digitalocean").split("\n");
      expect(files).toEqual(
        expect.arrayContaining(["specs/digitalocean/openapi.yaml", "specs/digitalocean/upstream.yaml"]),
      );
      expect(files).toContain("packages/digitalocean/API.md");
      expect(files.filter((file) => file.startsWith(".changeset/"))).toHaveLength(1);
      const first = readFileSync(asked, "utf8");
      expect(first).toContain(
        "pr create --head=update/digitalocean --title=Update the contract of digitalocean (minor)",
      );
      expect(first).toContain("`Snapshot.encrypted` is now returned");
      expect(first).not.toContain("--label");
      expect(first).toContain("workflow run ci.yml --ref update/digitalocean");
      expect(first).toContain("gh logs in with: secret\n");
      // The tests, which may run code of an upstream, inherit nothing that logs in anywhere.
      const environment = readFileSync(`${asked}.env`, "utf8");
      expect(environment).toContain("PATH=");
      expect(environment).not.toContain("secret");
    },
    LONG,
  );

  it(
    "leaves the branch and the working tree as they were when it is killed",
    async () => {
      const { scratch, git, place } = createOrigin("kill -9 $PPID");
      const upstream = parse(FACTS);
      upstream.components.schemas.snapshots_base.properties.encrypted = { type: "boolean" };
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      const head = git("rev-parse", "HEAD");
      await propose(place, address);
      expect(existsSync(place.out)).toBe(false);
      expect([git("branch", "--show-current"), git("rev-parse", "HEAD")]).toEqual(["main", head]);
      expect([git("status", "--porcelain"), changedFiles(scratch)]).toEqual(["", []]);
    },
    LONG,
  );

  it(
    "reports a provider that takes too long",
    async () => {
      const { place } = createOrigin();
      const address = await serve((_, response) => response.end(FACTS));
      expect(await propose(place, address, "--minutes", "0.00001")).toMatch(
        /^1 digitalocean: specs\/digitalocean\n {2}provider-excessive: processing it stopped: it took longer than 0.00001 minutes\n {2}fix: /,
      );
      expect(JSON.parse(readFileSync(place.out, "utf8"))).toMatchObject({ proposals: [] });
    },
    LONG,
  );

  it(
    "proposes what has to be fixed by hand, too, with what that is",
    async () => {
      const { git, asked, place } = createOrigin();
      const upstream = parse(FACTS);
      upstream.components.schemas.action.properties.status.enum = ["in-progress", "done", "errored"];
      const address = await serve((_, response) => response.end(stringify(upstream, { aliasDuplicateObjects: false })));
      expect(await propose(place, address)).toBe("0 digitalocean: proposed for update/digitalocean\n");
      expect(await apply(place)).toBe("0 update/digitalocean: opened its pull request\n");
      git("fetch", "--quiet");
      const files = git("diff", "--name-only", "main", "origin/update/digitalocean").split("\n");
      expect(files).toContain("specs/digitalocean/upstream.yaml");
      expect(readFileSync(asked, "utf8")).toContain("## To be fixed by hand");
    },
    LONG,
  );

  it(
    "leaves a working tree alone that has changes of its own",
    async () => {
      const { scratch, place } = createOrigin();
      writeFileSync(join(scratch, "package.json"), "{}\n");
      const said = await propose(place, "https://upstream.example");
      expect(said).toMatch(
        /^1 digitalocean: \.\n {2}proposal-refused: the working tree has changes that are not committed\n/,
      );
      expect(changedFiles(scratch)).toEqual(["package.json"]);
    },
    LONG,
  );
});
