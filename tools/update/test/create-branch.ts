import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { createSynced, syncFrom, UPSTREAM } from "@snap/sync/test/repository";
import { proposeUpdate } from "../src/propose-update.ts";
import type { PullRequest } from "../src/pull-request.ts";

export const OPEN: PullRequest = { headRefName: "update/acme", title: "Update", body: "Body", isSafe: true };

/** The upstream with a change. */
export const CHANGED = replaceOnce(UPSTREAM, "maximum: 50", "maximum: 60");

/**
 * Creates a repository with a branch for the change. The last commit of the branch is the applied proposal, or a commit
 * by people.
 */
export async function createBranch(owner: "people" | "us") {
  const repository = await createSynced();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "snap");
  git("config", "user.email", "snap@localhost");
  const commit = (...more: string[]) => {
    git("add", ".");
    git("commit", "--quiet", "--message=State", ...more);
  };
  commit();
  const commitToBranch = async (work: () => unknown) => {
    git("switch", "--quiet", "--force-create", "update/acme", "main");
    await work();
    git("add", ".");
    commit(...(owner === "us" ? [`--trailer=Proposed-Tree: ${git("write-tree")}`] : []));
    git("update-ref", "refs/remotes/origin/update/acme", "HEAD");
    git("switch", "--quiet", "main");
  };
  await commitToBranch(() => syncFrom(repository, CHANGED));
  const propose = (today: string, pullRequests: readonly PullRequest[] = [OPEN]) => {
    const from = join(repository, ".git/upstream.yaml");
    writeFileSync(from, today);
    return proposeUpdate({ repository, provider: "acme", from, pullRequests });
  };
  return { repository, git, commit, propose, commitToBranch };
}
