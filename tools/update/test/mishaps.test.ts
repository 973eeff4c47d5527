import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { listProviders } from "@snap/openapi/list-providers";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { writeReport } from "../src/check/place.ts";
import { writeUpdate } from "../src/write-update.ts";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { runUpdate } from "./try-update.ts";
import { updateOf } from "./update-of.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAMS = {
  "specs-propose": "update/src/specs-propose.ts",
  "specs-sync": "sync/src/cli.ts",
  "specs-update": "update/src/specs-update.ts",
} as const;
type Program = keyof typeof PROGRAMS;

const FACTS = readFileSync(join(ROOT, "specs/digitalocean/upstream.yaml"), "utf8");
const KNOWN = (await listProviders(ROOT)).join(", ");
const LONG = 300_000;
// What an earlier update has written.
const UNCOMMITTED = '---\n"@snap/digitalocean": minor\n---\n\n`Snapshot.encrypted` is now returned.\n';

async function run(command: Program, ...args: string[]): Promise<{ code: number | null; said: string }> {
  return runWith(process.env, command, ...args);
}

function runWith(
  env: NodeJS.ProcessEnv,
  command: Program,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, "tools", PROGRAMS[command]), ...args], { env });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise((done) => child.on("close", (code) => done({ code, said })));
}

/** Runs an update to an upstream that adds a property to snapshots. */
async function update(scratch: string, property: string, ...args: string[]) {
  const from = await change(scratch, property);
  return run("specs-update", "digitalocean", "--from", from, "--repository", scratch, ...args);
}

async function change(scratch: string, property: string): Promise<string> {
  const upstream = parse(FACTS);
  upstream.components.schemas.snapshots_base.properties[property] = { type: "boolean" };
  const from = join(scratch, ".git", "upstream.yaml");
  await writeFile(from, stringify(upstream, { aliasDuplicateObjects: false }));
  return from;
}

describe("specs:update", { timeout: LONG }, () => {
  it("replaces the changeset of an uncommitted update, and keeps a committed one", async () => {
    const scratch = createScratch();
    const changesets = () => changedFiles(scratch).filter((file) => file.startsWith(".changeset/"));
    const textOf = (file = "") => readFileSync(join(scratch, file), "utf8");
    const update = async (property: string) => runUpdate(scratch, { from: await change(scratch, property) });
    await writeFile(join(scratch, ".changeset/digitalocean-contract-0123abcd.md"), UNCOMMITTED);
    await update("locked");
    const [file, another] = changesets();
    expect(another).toBeUndefined();
    expect(textOf(file)).toContain("`Snapshot.locked`");
    expect(textOf(file)).not.toContain("encrypted");
    execFileSync("git", ["add", ".changeset"], { cwd: scratch });
    commit(scratch);
    await update("encrypted");
    expect(changesets()).toHaveLength(1);
    expect(textOf(file)).toContain("`Snapshot.locked`");
  });

  it("changes nothing if the body cannot be written", async () => {
    const scratch = createScratch();
    const from = await change(scratch, "encrypted");
    await expect(runUpdate(scratch, { from, body: join(scratch, "nowhere/body.md") })).rejects.toThrow(
      /--body .*body\.md\n {2}[\w-]+: it cannot be written \(ENOENT[^\n]*\n {2}fix: .*/,
    );
    expect(changedFiles(scratch)).toEqual([]);
  });

  it("changes nothing if the package cannot be written", async () => {
    const scratch = createScratch();
    const made = writeUpdate(
      scratch,
      updateOf({
        provider: "digitalocean",
        files: new Map([["specs/digitalocean/openapi.yaml", "openapi: 3.1.0\n"]]),
        changeset: { file: ".changeset/digitalocean-contract-00000000.md", text: "---\n---\n" },
        outdated: [".changeset/provenance.md"],
      }),
    );
    await expect(made).rejects.toThrow("specs/digitalocean/openapi.yaml");
    expect(changedFiles(scratch)).toEqual([]);
  });

  it("changes nothing if the documentation cannot be written", async () => {
    const scratch = createScratch();
    await rm(join(scratch, "packages/digitalocean/README.md"));
    commit(scratch);
    const { code, said } = await update(scratch, "encrypted");
    expect([code, changedFiles(scratch)]).toEqual([2, []]);
    expect(said).toMatch(/tools\/docs\n {2}[\w-]+: the documentation cannot be written: .*README\.md.*\n {2}fix: Run/);
    expect(said).toContain("\n\n1 problem; nothing was written");
  });

  it("needs people if the package's tests fail", async () => {
    const scratch = createScratch();
    const bin = join(scratch, ".git/bin");
    await mkdir(bin);
    const failed = { status: "failed", fullName: "a snapshot", failureMessages: ["Error: 500\n    at x"] };
    const report = { numFailedTests: 2, numPassedTests: 3 };
    const after = [{ name: "a.test.ts", assertionResults: [failed, { ...failed, fullName: "a volume" }] }];
    const write = (testResults: unknown[]) => writeReport({ ...report, testResults });
    // One of the tests also fails before the update, in a separate work tree.
    const before = [{ name: "a.test.ts", assertionResults: [failed] }];
    const program = `case "$PWD" in *snap-before-*) ${write(before)};; *) ${write(after)};; esac; exit 1`;
    await writeFile(join(scratch, "a.test.ts"), "");
    execFileSync("git", ["add", "a.test.ts"], { cwd: scratch });
    commit(scratch);
    await writeFile(join(bin, "vitest"), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
    const from = await change(scratch, "encrypted");
    const args = ["digitalocean", "--from", from, "--repository", scratch, "--test", "--body", join(bin, "body.md")];
    const { code, said } = await runWith(env, "specs-update", ...args);
    expect(code).toBe(1);
    for (const text of [said, readFileSync(join(bin, "body.md"), "utf8")]) {
      expect(text).toContain(
        "## To be fixed by hand\n\nTests that fail against the mocks:\n\n- Error: 500 (1 of 2 failed",
      );
      expect(text).toContain("a.test.ts: a snapshot; a.test.ts: a volume");
      expect(text).toContain("**failed**");
    }
  });

  it("accepts a provider that is not in the unified API yet, and explains why no tests have run", async () => {
    const scratch = createScratch();
    await rm(join(scratch, "packages/unified/src/providers/digitalocean.ts"));
    const manifest = join(scratch, "packages/unified/package.json");
    const { exports, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
    const { "./digitalocean": _, ...others } = exports;
    await writeFile(manifest, JSON.stringify({ ...rest, exports: others }));
    commit(scratch);
    const { code, said } = await update(scratch, "encrypted");
    expect(code).toBe(0);
    expect(said).not.toContain('"@snap/unified"');
    expect(said).toContain("not run: `pnpm specs:update` runs them with `--test`.");
  });

  it("reports a package that is not installed or does not exist, with a fix", async () => {
    const scratch = createScratch();
    await rm(join(scratch, "packages/digitalocean/node_modules"), { recursive: true });
    const { code, said } = await update(scratch, "encrypted");
    expect([code, changedFiles(scratch)]).toEqual([2, []]);
    expect(said).toContain(
      "packages/digitalocean/node_modules\n  dependencies-missing: the dependencies of the package are not installed\n  fix: Run",
    );
  });
});

describe("the commands", { timeout: LONG }, () => {
  it.each<[Program, string[], number, string]>([
    ["specs-update", ["../../etc"], 2, `No folder specs/../../etc. Known: ${KNOWN}.`],
    ["specs-propose", ["../../etc"], 2, `No folder specs/../../etc. Known: ${KNOWN}.`],
    ["specs-propose", ["--bogus"], 2, "Unknown option --bogus. Did you mean --out?"],
    ["specs-propose", ["--from", "file.yaml"], 2, "--from needs exactly one provider."],
    ["specs-sync", ["--", "--check"], 0, "digitalocean: from upstream.yaml; up to date"],
    ["specs-update", ["--", "--help"], 0, "Usage: pnpm specs:update"],
  ])("%s understands %j", async (command, args, code, told) => {
    const result = await run(command, ...args);
    expect(result.code).toBe(code);
    expect(result.said).toContain(told);
    expect(result.said).not.toContain("    at ");
  });
});
