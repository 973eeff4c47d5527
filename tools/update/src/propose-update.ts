import { createPatch } from "@snap/openapi/create-patch";
import { ProblemError } from "@snap/openapi/problem";
import type { Propose } from "@snap/openapi/proposals";
import { readSlice, readState } from "./branch-state.ts";
import { copyRepository } from "./copy-repository.ts";
import { createUpdate, type Update } from "./create-update.ts";
import { gitIn } from "./git.ts";
import { titleOf } from "./headline.ts";
import { fits } from "./needs-people.ts";
import type { Outcome, ProposeOptions } from "./outcome.ts";
import { proposeNotice } from "./propose-notice.ts";
import type { PullRequest } from "./pull-request.ts";
import { isSafe, renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { compareWithBefore } from "./tests-before.ts";
import { findBranch, isBasedOnHead, nameBranch, type UpdateBranch } from "./update-branch.ts";

/**
 * Proposes a new revision of a provider's upstream for the branch `update/<provider>` and its pull request. Needs no
 * credential, and pushes nothing. The branch must have been fetched from origin. If people have committed to the
 * branch, only the pull request changes, and only if the upstream has changed.
 *
 * @throws {ProblemError} If the working tree is not clean, or the upstream cannot be read.
 */
export async function proposeUpdate(options: ProposeOptions): Promise<Outcome> {
  const { repository, provider, pullRequests } = options;
  const git = gitIn(repository);
  if ((await git("status", "--porcelain")) !== "") {
    const message = "the working tree has uncommitted changes";
    throw ProblemError.of("proposal-refused", ".", message, "Commit them, or stash them with `git stash`.");
  }
  const branch = await findBranch(git, provider);
  const open = pullRequests?.find(({ headRefName }) => headRefName === nameBranch(provider));
  if (branch?.isTheirs) return proposeNotice(options, branch, open);
  if (branch && open && (await isUpToDate(options, branch, open))) return NOTHING_NEW;

  const { from } = options;
  const name = nameBranch(provider);
  const update = await createUpdate({ repository, provider, from, base: "HEAD" });
  if (!update) {
    const mayBeOpen = branch !== undefined && (pullRequests === undefined || open !== undefined);
    if (!mayBeOpen) return NOTHING_NEW;
    const said = `nothing new; the pull request of ${name} is to be closed`;
    return { proposal: { action: "close", branch: name, comment: WITHDRAWN }, said };
  }
  const { patch, tests } = await tryUpdate(repository, update);
  const slice = await readSlice(repository, provider, update.files);
  const body = `${renderUpdate(update, tests)}\n\n${markState(slice)}`;
  const text = { title: titleOf(update), body, isSafe: isSafe(update, tests) };
  const isThere = branch !== undefined && patch.tree === (await git("rev-parse", `${branch.tip}^{tree}`));
  if (isThere && saysTheSame(open, text)) return NOTHING_NEW;
  return {
    proposal: { action: "propose", branch: name, ...text, patch: patch.text },
    said: `proposed for ${name}`,
  };
}

const NOTHING_NEW: Outcome = { said: "nothing new" };
const WITHDRAWN = "The upstream has reverted this change, so nothing differs any more.";

/** Whether a branch and its pull request were created from the same commit and the same slice. */
async function isUpToDate(options: ProposeOptions, branch: UpdateBranch, open: PullRequest): Promise<boolean> {
  if (!(await isBasedOnHead(gitIn(options.repository), branch))) return false;
  const { slice, isTaken } = await readState(options, branch);
  return isTaken && open.body.includes(markState(slice));
}

// Without this mark, a pull request that could not be updated together with its branch would stay outdated.
function markState(slice: string): string {
  return `<!-- upstream: ${slice} -->`;
}

/** Writes an update into a copy of the repository, and runs the package's tests there. */
async function tryUpdate(repository: string, update: Update) {
  const { filesOf, writeIntoCopy } = await import("./write-update.ts");
  await using copy = await copyRepository(repository);
  const written = filesOf(await writeIntoCopy(copy.path, update));
  const run = fits(update) ? await runTests(copy.path, update.provider) : undefined;
  const tests = run && (await compareWithBefore({ repository, provider: update.provider, base: "HEAD" }, run));
  const paths = ["specs", "packages", ".changeset", ...written];
  return { patch: await createPatch(repository, paths, copy.path), tests };
}

function saysTheSame(open: PullRequest | undefined, text: Pick<Propose, "body" | "isSafe" | "title">): boolean {
  if (open === undefined) return false;
  // GitHub keeps the line endings of the last editor.
  const body = open.body.replaceAll("\r\n", "\n").trim();
  return open.title === text.title && open.isSafe === text.isSafe && body === text.body.trim();
}
