import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commit, createScratch } from "./scratch.ts";
import { type Json, runUpdate, tryUpdate } from "./try-update.ts";

const COMMAND = "pnpm specs:update digitalocean --offline --base main";

const addRegion = ({ components }: Json) => {
  const { properties } = Object(components?.["schemas"]?.["region"]);
  properties.zone = { type: "string" };
};

function check(scratch: string) {
  return runUpdate(scratch, "--check", "--base", "main");
}

it("fails where the changeset of an update is not what the contract changes, until the printed command was run", async () => {
  const scratch = createScratch();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: scratch, encoding: "utf8" });
  git("switch", "--quiet", "--create", "update");
  expect(await check(scratch)).toMatchObject({ code: 0 });
  const { files } = await tryUpdate(addRegion, scratch);
  const changeset = join(scratch, files.find((file) => file.startsWith(".changeset/")) ?? "none");
  const text = readFileSync(changeset, "utf8");
  git("add", "--all");
  commit(scratch);
  expect(await check(scratch)).toMatchObject({ code: 0 });

  writeFileSync(changeset, text.replace("zone", "area"));
  const wrong = await check(scratch);
  expect(wrong.code).toBe(1);
  expect(wrong.said).toContain("it does not say what specs/digitalocean/openapi.yaml changes since main");
  expect(wrong.said).toContain(`fix: Run \`${COMMAND}\`.`);
  rmSync(changeset);
  expect((await check(scratch)).said).toContain("it has changed since main, and no changeset says so");

  expect(await runUpdate(scratch, "--offline", "--base", "main")).toMatchObject({ code: 0 });
  expect(readFileSync(changeset, "utf8")).toBe(text);
  git("checkout", "--quiet", "main", "--", "specs", "packages");
  expect((await check(scratch)).said).toContain(
    "no change of specs/digitalocean/openapi.yaml since main concerns callers",
  );
}, 300_000);
