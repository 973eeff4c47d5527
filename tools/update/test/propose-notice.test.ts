import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { UPSTREAM } from "@snap/sync/test/repository";
import { describe, expect, it } from "vitest";
import { withNotice } from "../src/notice.ts";
import { proposeUpdate } from "../src/propose-update.ts";
import { CHANGED, createBranch, OPEN } from "./create-branch.ts";

describe("proposeUpdate on a branch with commits by people", () => {
  it("changes nothing while the branch has the current revision", async () => {
    const { propose } = await createBranch("people");
    expect(await propose(CHANGED)).toEqual({ said: "nothing new; update/acme has commits by people" });
  });

  it("reports once that the upstream has reverted its change, and removes the label", async () => {
    const { propose } = await createBranch("people");
    const { said, proposal } = await propose(UPSTREAM);
    expect(said).toBe(
      "update/acme has commits by people; the upstream has reverted its change since: see its pull request",
    );
    if (proposal?.action !== "annotate") throw new Error("The pull request must be annotated.");
    expect(proposal.body).toMatch(/^\*\*The upstream has reverted this change\.\*\* Close .*\n\nBody$/);
    expect(proposal.isSafe).toBe(false);
    const next = await propose(UPSTREAM, [{ ...OPEN, body: proposal.body }]);
    expect(next).toEqual({ said: "nothing new; update/acme has commits by people" });
  });

  it("removes its line, and changes nothing else, when the branch has the current revision", async () => {
    const { propose } = await createBranch("people");
    const body = withNotice(OPEN.body, { about: "moved abc", text: "**Upstream has moved on**" });
    expect((await propose(CHANGED, [{ ...OPEN, body, isSafe: false }])).proposal).toEqual({
      ...{ action: "annotate", branch: "update/acme" },
      ...{ body: "Body", isSafe: false },
    });
  });

  it("proposes nothing, without failing, if the branch has no open pull request", async () => {
    const { propose } = await createBranch("people");
    const { said, proposal } = await propose(UPSTREAM, []);
    expect(said).toContain("no open pull request, so nothing is proposed: delete the branch, or open its pull request");
    expect(proposal).toBeUndefined();
  });

  it("does not change the branch if its pull request is unknown", async () => {
    const { repository, propose } = await createBranch("people");
    expect(await propose(CHANGED)).not.toHaveProperty("proposal");
    const from = join(repository, ".git/upstream.yaml");
    expect(await proposeUpdate({ repository, provider: "acme", from })).toEqual({
      said: "update/acme has commits by people, and was not changed: pass its pull request with --pull-requests",
    });
  });

  it("names the branch if one of its files cannot be read", async () => {
    const { repository, propose, commitToBranch } = await createBranch("people");
    await commitToBranch(() => appendFileSync(join(repository, "specs/acme/source.yaml"), "}\n"));
    await expect(propose(CHANGED)).rejects.toThrow(/^update\/acme:specs\/acme\/source\.yaml/);
  });

  it.each(["merge", "squash"] as const)("ignores the branch after a %s, if it was kept", async (how) => {
    const { git, propose } = await createBranch("people");
    if (how === "merge") git("merge", "--quiet", "--no-ff", "--message=Merge", "update/acme");
    else {
      git("merge", "--quiet", "--squash", "update/acme");
      git("commit", "--quiet", "--message=Squash");
    }
    expect(await propose(CHANGED, [])).toEqual({ said: "nothing new" });
  });
});
