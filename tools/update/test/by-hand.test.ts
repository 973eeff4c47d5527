import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { createSynced, syncFrom, UPSTREAM } from "@snap/sync/test/repository";
import { expect, it } from "vitest";
import { createUpdate } from "../src/create-update.ts";
import { TERMINAL } from "../src/form.ts";
import { needsPeople } from "../src/needs-people.ts";
import { renderUpdate } from "../src/render-update.ts";

it("compares only the facts of an upstream whose contract is written by hand, and leaves the contract to people", async () => {
  const repository = await createSynced();
  rmSync(join(repository, "specs/acme/overlay.yaml"));
  await syncFrom(repository, UPSTREAM);
  await mkdir(join(repository, "packages/acme/node_modules"), { recursive: true });
  await writeFile(join(repository, "packages/acme/package.json"), '{ "version": "0.1.0" }');
  await mkdir(join(repository, ".changeset"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("-c", "user.name=snap", "-c", "user.email=snap@localhost", "commit", "--quiet", "--message=State");
  const updateTo = (text: string) => {
    const from = join(repository, ".git/upstream.yaml");
    writeFileSync(from, text);
    return createUpdate({ repository, provider: "acme", from, base: "HEAD" });
  };

  expect(await updateTo(UPSTREAM)).toBeUndefined();
  expect(await updateTo(UPSTREAM.replace("\npaths:\n", "\npaths:\n  /snapshots/all: { get: {} }\n"))).toBeUndefined();
  const update = await updateTo(replaceOnce(UPSTREAM, "maximum: 50", "maximum: 20"));
  if (!update) throw new Error("The facts differ.");
  expect(needsPeople(update)).toBe(true);
  expect([...update.files.keys()]).toEqual(["specs/acme/upstream.yaml", "specs/acme/source.yaml"]);
  expect(update.changeset).toBeUndefined();
  const body = renderUpdate(update, undefined, TERMINAL);
  expect(body).toMatch(/^Effect on callers of `@snap\/acme`: \*\*not known until fixed\*\*\. 1 to fix\.\n/);
  expect(body).toContain("- `specs/acme/openapi.yaml`: adopt the changes below that matter for the contract.");
  expect(body).toMatch(/## Changes of the upstream \(1\)\n[^#]*`maximum` of the query parameter `limit` is now `20`/);
});
