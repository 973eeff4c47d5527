import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse, stringify } from "yaml";
import { createPlace, type Place, PROVIDER } from "../src/check/place.ts";
import { proposeUpdate } from "../src/propose-update.ts";
import { changedFiles, createScratch } from "./scratch.ts";
import { type Json, renameAll } from "./try-update.ts";

const VITEST = resolve(import.meta.dirname, "../../../node_modules/.bin/vitest");

/** Publishes an upstream with a change, and runs the command. */
async function propose(place: Place, change: (upstream: Json) => void, ...args: string[]) {
  const document = parse(place.facts);
  change(document);
  place.upstream.publish(stringify(document, { aliasDuplicateObjects: false }));
  const out = join(place.folder, "proposals.json");
  const { code, said } = await place.run(
    ...(["propose", PROVIDER, "--repository", place.checkout, "--out", out] as const),
    ...args,
  );
  return { out, said: `${code} ${said}` };
}

function addProperty({ components }: Json): void {
  Object.assign(components?.["schemas"]?.["snapshots_base"]?.["properties"] ?? {}, { encrypted: { type: "boolean" } });
}

function filesOfBranch({ git }: Place): string[] {
  git("fetch", "--quiet", "--prune");
  return git("diff", "--name-only", "main", `origin/update/${PROVIDER}`).split("\n");
}

describe("specs:propose", { timeout: 300_000 }, () => {
  it("writes an update that opens a pull request when it is applied", async () => {
    // Without the generated tests, which take longest.
    await using place = await createPlace(`exec "${VITEST}" "$@" --exclude "**/generated.test.ts"`);
    const { checkout, github, git, tested } = place;
    const { out, said } = await propose(place, addProperty);
    expect(said).toBe("0 digitalocean: proposed for update/digitalocean");
    expect(git("branch", "--show-current")).toBe("main");
    expect([changedFiles(checkout), github.takeNotes()]).toEqual([[], []]);
    // The tests, which may run code of an upstream, inherit no credentials.
    const environment = readFileSync(tested, "utf8");
    expect(environment).toContain("PATH=");
    expect(environment).not.toContain("secret");

    expect((await place.run("apply", out)).said).toBe("update/digitalocean: opened its pull request");
    const files = filesOfBranch(place);
    expect(files).toEqual(
      expect.arrayContaining(["specs/digitalocean/openapi.yaml", "specs/digitalocean/upstream.yaml"]),
    );
    expect(files).toContain("packages/digitalocean/src/generated/schema.ts");
    expect(files.filter((file) => file.startsWith(".changeset/"))).toHaveLength(1);
    expect(github.takeNotes()).toEqual(["checks started", "opened"]);
    expect(github.open).toMatchObject({ title: "Update the contract of digitalocean (minor)", labels: [] });
    expect(github.open?.body).toContain("`Snapshot.encrypted` is now returned");
    expect(github.open?.body).toMatch(/`vitest run packages\/digitalocean`: \d+ passed/);
  });

  it("does not change the branch and the working tree, even when it is killed", async () => {
    await using place = await createPlace("kill -9 $PPID");
    const { checkout, git, tested } = place;
    const head = git("rev-parse", "HEAD");
    const { out } = await propose(place, renameAll);
    expect([existsSync(tested), existsSync(out)]).toEqual([true, false]);
    expect([git("branch", "--show-current"), git("rev-parse", "HEAD")]).toEqual(["main", head]);
    expect([git("status", "--porcelain"), changedFiles(checkout)]).toEqual(["", []]);
  });

  it("reports a provider that takes too long", async () => {
    await using place = await createPlace();
    const { out, said } = await propose(place, () => undefined, "--minutes", "0.00001");
    expect(said).toMatch(
      /^1 digitalocean: specs\/digitalocean\n {2}provider-excessive: it could not be processed within 0.00001 minutes\n {2}fix: /,
    );
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ proposals: [] });
  });

  it("also proposes an update that must be fixed by hand, with a list of the problems", async () => {
    await using place = await createPlace();
    // Without a valid credential, no package can be generated, so the compiler does not run.
    const { out, said } = await propose(place, ({ components }) => {
      Object.assign(components?.["securitySchemes"]?.["bearer_auth"] ?? {}, { scheme: "basic" });
    });
    expect(said).toBe("0 digitalocean: proposed for update/digitalocean");
    expect((await place.run("apply", out)).said).toBe("update/digitalocean: opened its pull request");
    expect(filesOfBranch(place)).toContain("specs/digitalocean/upstream.yaml");
    expect(place.github.open?.body).toContain("## To be fixed by hand");
  });

  it("refuses a working tree with uncommitted changes", async () => {
    const repository = createScratch();
    writeFileSync(join(repository, "package.json"), "{}\n");
    await expect(proposeUpdate({ repository, provider: PROVIDER })).rejects.toThrow(
      /^\.\n {2}proposal-refused: the working tree has uncommitted changes\n/,
    );
    expect(changedFiles(repository)).toEqual(["package.json"]);
  });
});

it("writes no proposals through a symbolic link that the branch contains", () => {
  const repository = mkdtempSync(join(tmpdir(), "snap-propose-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  for (const folder of ["specs", "outside"]) mkdirSync(join(repository, folder));
  symlinkSync("outside", join(repository, "dist"));
  execFileSync("git", ["init", "--quiet"], { cwd: repository });
  const author = ["-c", "user.name=snap", "-c", "user.email=snap@localhost"];
  execFileSync("git", [...author, "commit", "--quiet", "--allow-empty", "--message=State"], { cwd: repository });
  const command = resolve(import.meta.dirname, "../src/specs-propose.ts");
  const { status, stderr } = spawnSync(process.execPath, [command, "--repository", repository], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringContaining("dist\n  folder-refused: it is a symbolic link")]);
  expect(readdirSync(join(repository, "outside"))).toEqual([]);
});
