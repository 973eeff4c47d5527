import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UPSTREAM } from "@snap/sync/test/repository";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CHANGED, createBranch, OPEN } from "./create-branch.ts";

/** A proposed branch with the current revision, and its pull request. */
async function createProposed() {
  const place = await createBranch("us");
  const source = parse(place.git("show", "update/acme:specs/acme/source.yaml"));
  const open = { ...OPEN, body: `Body\n\n<!-- upstream: ${source.upstream.slice} -->` };
  const commitFile = (folder: string) => {
    mkdirSync(join(place.repository, folder), { recursive: true });
    writeFileSync(join(place.repository, folder, "another.txt"), "Another.\n");
    place.commit();
  };
  return { ...place, open, commitFile };
}

// A judgement would fail here, because there is no package.
const JUDGED = "the dependencies of the package are not installed";

describe("proposeUpdate with an earlier proposal", () => {
  it("skips judging and testing if the branch and its pull request have the current revision", async () => {
    const { propose, open, commitFile } = await createProposed();
    expect(await propose(CHANGED, [open])).toEqual({ said: "nothing new" });
    // The same applies after a commit to main that does not affect the update.
    commitFile("docs");
    expect(await propose(CHANGED, [open])).toEqual({ said: "nothing new" });
  });

  it("proposes again if main has changed files that the update depends on", async () => {
    const { propose, open, commitFile } = await createProposed();
    commitFile("packages/acme");
    await expect(propose(CHANGED, [open])).rejects.toThrow(JUDGED);
  });

  it.each([
    ["the pull request lacks this revision", [OPEN]],
    ["there is no open pull request", []],
  ])("proposes again if %s", async (_, pullRequests) => {
    const { propose } = await createProposed();
    await expect(propose(CHANGED, pullRequests)).rejects.toThrow(JUDGED);
  });

  it("closes the pull request when the upstream reverts its change, and does nothing without a pull request", async () => {
    const { propose, open } = await createProposed();
    expect((await propose(UPSTREAM, [open])).proposal).toMatchObject({ action: "close", branch: "update/acme" });
    expect(await propose(UPSTREAM, [])).toEqual({ said: "nothing new" });
  });
});
