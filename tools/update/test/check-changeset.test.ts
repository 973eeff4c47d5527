import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { syncAll } from "@snap/sync/sync-all";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { checkChangeset, compareChangeset } from "../src/check-changeset.ts";
import { findBase } from "../src/find-base.ts";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { runUpdate, writeUpstream } from "./try-update.ts";

const EXPECTED = { file: ".changeset/acme-contract-01234567.md", text: '---\n"@snap/acme": minor\n---\n\nMore.\n' };

describe("compareChangeset", () => {
  const compare = (expected: typeof EXPECTED | undefined, ...added: [string, string][]) =>
    compareChangeset(expected, new Map(added), { provider: "acme", base: "origin/main" });
  const right: [string, string] = [EXPECTED.file, EXPECTED.text];

  it("accepts the expected changeset, a manual one, and a missing one if callers are not affected", () => {
    expect(compare(EXPECTED, right)).toBe(undefined);
    expect(compare(EXPECTED, [".changeset/by-hand.md", EXPECTED.text])).toBe(undefined);
    expect(compare(undefined)).toBe(undefined);
    expect(compare(undefined, [".changeset/another.md", EXPECTED.text])).toBe(undefined);
  });

  it.each<[string, typeof EXPECTED | undefined, [string, string][], string]>([
    ["has another text", EXPECTED, [[EXPECTED.file, `${EXPECTED.text}Less.\n`]], EXPECTED.file],
    ["is of another state", EXPECTED, [right, [".changeset/acme-contract-89abcdef.md", "…"]], "89abcdef"],
    ["is not needed any more", undefined, [right], EXPECTED.file],
    ["is missing", EXPECTED, [[".changeset/other.md", '---\n"@snap/other": minor\n---\n']], "specs/acme/openapi.yaml"],
  ])("refuses a changeset that %s, and says what to run", (_, expected, added, file) => {
    const problem = compare(expected, ...added);
    expect(problem?.file).toContain(file);
    expect(problem?.fix).toBe("Run `pnpm specs:update acme --offline --base main`.");
  });
});

const UPDATE = resolve(import.meta.dirname, "../src/specs-update.ts");
const OUTDATED = ".changeset/digitalocean-contract-01234567.md";
const REFUSED = `${OUTDATED}\n  changeset-outdated: it does not describe the changes of specs/digitalocean/openapi.yaml since main`;

it("compares with the commit from which the branch was created, without reading the upstream", async () => {
  const scratch = createScratch();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: scratch, encoding: "utf8" });
  git("switch", "--quiet", "--create", "update");
  writeFileSync(join(scratch, OUTDATED), EXPECTED.text.replace("acme", "digitalocean"));
  const check = [UPDATE, "digitalocean", "--repository", scratch, "--check", "--base", "main"];
  const { status, stderr } = spawnSync(process.execPath, check, { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining(REFUSED)]);

  const from = writeUpstream(scratch, (upstream) =>
    replaceOnce(stringify(upstream, { aliasDuplicateObjects: false }), "maximum: 200\n", "maximum: 250\n"),
  );
  await syncAll({ repository: scratch, providers: ["digitalocean"], from });
  git("add", "--all");
  commit(scratch);
  git("switch", "--quiet", "main");
  const contract = join(scratch, "specs/digitalocean/openapi.yaml");
  writeFileSync(contract, readFileSync(contract, "utf8").replaceAll("int64", "int32"));
  commit(scratch);
  git("switch", "--quiet", "update");
  const base = await findBase(scratch, "main");
  const options = { repository: scratch, provider: "digitalocean", base: "main", commit: base };
  expect(await checkChangeset(options)).toMatchObject({ code: "changeset-outdated", file: OUTDATED });
  expect(await runUpdate(scratch, { offline: true, base: "main" })).toMatchObject({ code: 0 });
  const [changeset = "none", ...others] = changedFiles(scratch).filter(
    (file) => file.startsWith(".changeset/") && file !== OUTDATED,
  );
  expect([others, existsSync(join(scratch, OUTDATED))]).toEqual([[], false]);
  expect(readFileSync(join(scratch, changeset), "utf8")).toContain("250");
}, 300_000);
