import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { listProviders } from "@snap/openapi/list-providers";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { writeReport } from "../src/check/place.ts";
import { writeUpdate } from "../src/write-update.ts";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { renameAll, runUpdate, writeUpstream } from "./try-update.ts";
import { updateOf } from "./update-of.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAMS = {
  "specs-propose": "update/src/specs-propose.ts",
  "specs-sync": "sync/src/cli.ts",
  "specs-update": "update/src/specs-update.ts",
} as const;
type Program = keyof typeof PROGRAMS;

const KNOWN = (await listProviders(ROOT)).join(", ");
const LONG = 300_000;
// What an earlier update has written.
const EARLIER = '---\n"@snap/digitalocean": minor\n---\n\n`Snapshot.encrypted` is now returned.\n';

function run(command: Program, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, "tools", PROGRAMS[command]), ...args]);
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise((done) => child.on("close", (code) => done({ code, said })));
}

// The updates only adopt new names, so the compiler does not run.
describe("specs:update", { timeout: LONG }, () => {
  it("removes the changeset of an uncommitted update, and keeps a committed one", async () => {
    const scratch = createScratch();
    const [committed, uncommitted] = ["0123abcd", "4567abcd"].map((id) => `.changeset/digitalocean-contract-${id}.md`);
    await writeFile(join(scratch, committed ?? ""), EARLIER);
    execFileSync("git", ["add", ".changeset"], { cwd: scratch });
    commit(scratch);
    await writeFile(join(scratch, uncommitted ?? ""), EARLIER);
    expect(changedFiles(scratch)).toEqual([uncommitted]);
    await runUpdate(scratch, { from: writeUpstream(scratch, renameAll) });
    expect(changedFiles(scratch).filter((file) => file.startsWith(".changeset/"))).toEqual([]);
    expect(readFileSync(join(scratch, committed ?? ""), "utf8")).toBe(EARLIER);
  });

  it("changes nothing if the body cannot be written", async () => {
    const scratch = createScratch();
    const from = writeUpstream(scratch, renameAll);
    await expect(runUpdate(scratch, { from, body: join(scratch, "nowhere/body.md") })).rejects.toThrow(
      /--body .*body\.md\n {2}[\w-]+: it cannot be written \(ENOENT[^\n]*\n {2}fix: .*/,
    );
    expect(changedFiles(scratch)).toEqual([]);
  });

  it("changes nothing if the package cannot be written", async () => {
    const scratch = createScratch();
    const outdated = ".changeset/digitalocean-contract-0123abcd.md";
    await writeFile(join(scratch, outdated), EARLIER);
    execFileSync("git", ["add", ".changeset"], { cwd: scratch });
    commit(scratch);
    const made = writeUpdate(
      scratch,
      updateOf({
        provider: "digitalocean",
        files: new Map([["specs/digitalocean/openapi.yaml", "openapi: 3.1.0\n"]]),
        changeset: { file: ".changeset/digitalocean-contract-00000000.md", text: "---\n---\n" },
        outdated: [outdated],
      }),
    );
    await expect(made).rejects.toThrow("specs/digitalocean/openapi.yaml");
    expect(changedFiles(scratch)).toEqual([]);
  });

  it("changes nothing if the documentation cannot be written", async () => {
    const scratch = createScratch();
    await rm(join(scratch, "packages/digitalocean/README.md"));
    commit(scratch);
    await expect(runUpdate(scratch, { from: writeUpstream(scratch, renameAll) })).rejects.toThrow(
      /tools\/docs\n {2}[\w-]+: the documentation cannot be written: .*README\.md.*\n {2}fix: Run/,
    );
    expect(changedFiles(scratch)).toEqual([]);
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
    vi.stubEnv("PATH", `${bin}${delimiter}${process.env["PATH"]}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const from = writeUpstream(scratch, renameAll);
    const { code, text: said } = await runUpdate(scratch, { from, test: true, body: join(bin, "body.md") });
    expect(code).toBe(1);
    for (const text of [said, readFileSync(join(bin, "body.md"), "utf8")]) {
      expect(text).toContain(
        "## To be fixed by hand\n\nTests that fail against the mocks:\n\n- Error: 500 (1 of 2 failed",
      );
      expect(text).toContain("a.test.ts: a snapshot; a.test.ts: a volume");
      expect(text).toContain("**failed**");
    }
  });

  it("reports a package that is not installed or does not exist, with a fix", async () => {
    const scratch = createScratch();
    await rm(join(scratch, "packages/digitalocean/node_modules"), { recursive: true });
    await expect(runUpdate(scratch, { from: writeUpstream(scratch, renameAll) })).rejects.toThrow(
      "packages/digitalocean/node_modules\n  dependencies-missing: the dependencies of the package are not installed\n  fix: Run",
    );
    expect(changedFiles(scratch)).toEqual([]);
  });
});

describe("the commands", { timeout: LONG }, () => {
  it.each<[Program, string[], number, string]>([
    ["specs-update", ["../../etc"], 2, `No folder specs/../../etc. Known: ${KNOWN}.`],
    ["specs-propose", ["../../etc"], 2, `No folder specs/../../etc. Known: ${KNOWN}.`],
    ["specs-propose", ["--bogus"], 2, "Unknown option --bogus. Did you mean --out?"],
    ["specs-propose", ["--from", "file.yaml"], 2, "--from needs exactly one provider."],
    ["specs-sync", ["--", "--check", "digitalocean"], 0, "digitalocean: from upstream.yaml; up to date"],
    ["specs-update", ["--", "--help"], 0, "Usage: pnpm specs:update"],
  ])("%s understands %j", async (command, args, code, told) => {
    const result = await run(command, ...args);
    expect(result.code).toBe(code);
    expect(result.said).toContain(told);
    expect(result.said).not.toContain("    at ");
  });
});
