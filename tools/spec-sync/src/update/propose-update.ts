import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SyncError } from "../fault.ts";
import { createUpdate, type Update } from "./create-update.ts";
import { isSafe, renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { writeUpdate } from "./write-update.ts";

export interface ProposeOptions {
  /** Absolute path of a repository whose working tree is clean. */
  readonly repository: string;
  readonly provider: string;
  /** Read instead of the address in `source.yaml`. */
  readonly from?: string | undefined;
}

/** The label of what changes nothing that callers see. */
export const SAFE = "safe to merge";

const run = promisify(execFile);

/**
 * Proposes a new state of a provider's upstream: commits the update on the branch `update/<provider>`, pushes it, and
 * opens the branch's pull request or brings it up to date. Gives the branch; none where there is nothing new.
 *
 * @throws {SyncError} when the working tree is not clean, or the upstream cannot be read.
 */
export async function proposeUpdate({ repository, provider, from }: ProposeOptions): Promise<string | undefined> {
  const git = async (...args: string[]) => (await run("git", args, { cwd: repository })).stdout.trim();
  if ((await git("status", "--porcelain")) !== "") {
    const message = "the working tree has changes that are not committed";
    throw new SyncError({ place: repository, message, fix: "Commit them, or put them away with `git stash`." });
  }
  const update = await createUpdate({ repository, provider, from, base: "HEAD" });
  if (!update) return undefined;

  const start = (await git("branch", "--show-current")) || (await git("rev-parse", "HEAD"));
  const branch = `update/${provider}`;
  await git("switch", "--quiet", "--force-create", branch);
  try {
    const written = await writeUpdate(repository, update);
    const isWhole = written.includes(`specs/${provider}/openapi.yaml`);
    const tests = isWhole ? await runTests(repository, provider) : undefined;
    await git("add", "--all", "specs", "packages", ".changeset");
    await git("commit", "--quiet", `--message=${titleOf(update)}`);
    await git("push", "--quiet", "--force", "origin", `${branch}:${branch}`);
    const label = isSafe(update, tests) ? SAFE : undefined;
    await openPullRequest(repository, { branch, title: titleOf(update), body: renderUpdate(update, tests), label });
  } finally {
    // What is committed is on its branch; what a failure left is not to stay.
    await git("restore", "--staged", "--worktree", ".");
    await git("clean", "--quiet", "--force", "-d", "specs", "packages", ".changeset");
    await git("switch", "--quiet", start);
  }
  return branch;
}

function titleOf({ provider, comparison }: Update): string {
  return `Update the contract of ${provider} (${comparison.bump})`;
}

interface PullRequest {
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly label: string | undefined;
}

async function openPullRequest(repository: string, { branch, title, body, label }: PullRequest): Promise<void> {
  const gh = async (...args: string[]) => (await run("gh", args, { cwd: repository })).stdout.trim();
  const folder = await mkdtemp(join(tmpdir(), "snap-body-"));
  try {
    const file = join(folder, "body.md");
    await writeFile(file, body);
    const number = await gh(
      "pr",
      "list",
      "--head",
      branch,
      "--state",
      "open",
      "--json",
      "number",
      "--jq",
      ".[0].number",
    );
    const text = ["--title", title, "--body-file", file];
    await (number === "" ? gh("pr", "create", "--head", branch, ...text) : gh("pr", "edit", number, ...text));
    await gh("label", "create", SAFE, "--force");
    if (label !== undefined) await gh("pr", "edit", branch, "--add-label", label);
    else if (number !== "") await gh("pr", "edit", branch, "--remove-label", SAFE);
  } finally {
    await rm(folder, { recursive: true });
  }
}
