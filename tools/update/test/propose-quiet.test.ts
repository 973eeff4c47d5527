import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UPSTREAM } from "@snap/sync/test/repository";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CHANGED, createBranch, OPEN } from "./create-branch.ts";

/** A branch that was proposed for today's state, and its pull request. */
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

// Judging would fail here, because there is no package.
const JUDGED = "what the package needs is not installed";

describe("proposeUpdate on a branch that it proposed", () => {
  it("judges and tests nothing where the branch and its pull request have today's state", async () => {
    const { propose, open, commitFile } = await createProposed();
    expect(await propose(CHANGED, [open])).toEqual({ said: "nothing new" });
    // Also after a commit to main that cannot change what an update is.
    commitFile("docs");
    expect(await propose(CHANGED, [open])).toEqual({ said: "nothing new" });
  });

  it("makes the proposal again where main has changed what it is made from", async () => {
    const { propose, open, commitFile } = await createProposed();
    commitFile("packages/acme");
    await expect(propose(CHANGED, [open])).rejects.toThrow(JUDGED);
  });

  it.each([
    ["the pull request does not say that it has this state", [OPEN]],
    ["there is no open pull request", []],
  ])("makes the proposal again where %s", async (_, pullRequests) => {
    const { propose } = await createProposed();
    await expect(propose(CHANGED, pullRequests)).rejects.toThrow(JUDGED);
  });

  it("closes the pull request when upstream takes its change back, and does nothing where there is none", async () => {
    const { propose, open } = await createProposed();
    expect((await propose(UPSTREAM, [open])).proposal).toMatchObject({ action: "close", branch: "update/acme" });
    expect(await propose(UPSTREAM, [])).toEqual({ said: "nothing new" });
  });
});
