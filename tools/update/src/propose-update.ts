import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createPatch } from "@snap/openapi/create-patch";
import { ProblemError } from "@snap/openapi/problem";
import type { Proposal, Propose } from "@snap/openapi/proposals";
import { copyRepository } from "./copy-repository.ts";
import { createUpdate, type Update } from "./create-update.ts";
import { titleOf } from "./headline.ts";
import type { PullRequest } from "./pull-request.ts";
import { isSafe, renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { compareWithBefore } from "./tests-before.ts";
import { filesOf, fits, writeIntoCopy } from "./write-update.ts";

export interface ProposeOptions {
  /** Absolute path of a repository whose working tree is clean. */
  readonly repository: string;
  readonly provider: string;
  /** Read instead of the address in `source.yaml`. */
  readonly from?: string | undefined;
  /** The open pull requests; `undefined` if unknown. */
  readonly pullRequests?: readonly PullRequest[] | undefined;
}

const run = promisify(execFile);

/**
 * Proposes a new state of a provider's upstream for the branch `update/<provider>` and its pull request: no credential
 * is needed for that, and nothing is pushed. Returns `undefined` where there is nothing to do. The branch is looked up
 * among those that were fetched from origin. The patch is left out where people have committed to it.
 *
 * @throws {ProblemError} when the working tree is not clean, or the upstream cannot be read.
 */
export async function proposeUpdate(options: ProposeOptions): Promise<Proposal | undefined> {
  const { repository, provider, from, pullRequests } = options;
  const git = gitIn(repository);
  if ((await git("status", "--porcelain")) !== "") {
    const message = "the working tree has changes that are not committed";
    throw ProblemError.of("proposal-refused", ".", message, "Commit them, or put them away with `git stash`.");
  }
  const update = await createUpdate({ repository, provider, from, base: "HEAD" });
  const branch = `update/${provider}`;
  const open = pullRequests?.find(({ headRefName }) => headRefName === branch);
  const tip = await git("for-each-ref", "--format=%(objectname)", `refs/remotes/origin/${branch}`);
  const isTheirs = tip !== "" && !(await isProposal(git, tip));
  if (!update) {
    const mayBeOpen = tip !== "" && !isTheirs && (pullRequests === undefined || open !== undefined);
    return mayBeOpen ? { action: "close", branch, comment: WITHDRAWN } : undefined;
  }

  const title = titleOf(update);
  if (isTheirs) {
    const head = `This branch has commits of people, so it was left as it is. What follows is upstream's state of now: \`pnpm specs:update ${provider}\` takes it.`;
    const text = { title, body: `${head}\n\n${renderUpdate(update)}`, isSafe: false };
    return saysTheSame(open, text) ? undefined : { action: "propose", branch, ...text };
  }

  const { patch, tests } = await tryUpdate(repository, update);
  const text = { title, body: renderUpdate(update, tests), isSafe: isSafe(update, tests) };
  const isThere = tip !== "" && patch.tree === (await git("rev-parse", `${tip}^{tree}`));
  return isThere && saysTheSame(open, text) ? undefined : { action: "propose", branch, ...text, patch: patch.text };
}

const WITHDRAWN = "Upstream has taken this back: nothing of it is new any more.";
const TRAILER = "Proposed-Tree";

/** Writes an update into a copy of the repository, and runs the package's tests there. */
async function tryUpdate(repository: string, update: Update) {
  await using copy = await copyRepository(repository);
  const written = filesOf(await writeIntoCopy(copy.path, update));
  const run = fits(update) ? await runTests(copy.path, update.provider) : undefined;
  const tests = run && (await compareWithBefore({ repository, provider: update.provider, base: "HEAD" }, run));
  const paths = ["specs", "packages", ".changeset", ...written];
  return { patch: await createPatch(repository, paths, copy.path), tests };
}

type Git = (...args: string[]) => Promise<string>;

function gitIn(repository: string): Git {
  return async (...args) => (await run("git", args, { cwd: repository })).stdout.trim();
}

// Our commits list their files, so a commit that people have amended is recognized.
async function isProposal(git: Git, commit: string): Promise<boolean> {
  const format = `--format=%T %(trailers:key=${TRAILER},valueonly,separator=%x20)`;
  const [tree, proposed] = (await git("log", "--max-count=1", format, commit)).split(" ");
  return tree === proposed;
}

function saysTheSame(open: PullRequest | undefined, text: Pick<Propose, "body" | "isSafe" | "title">): boolean {
  if (open === undefined) return false;
  // GitHub keeps the line ends of the last editor.
  const body = open.body.replaceAll("\r\n", "\n").trim();
  return open.title === text.title && open.isSafe === text.isSafe && body === text.body.trim();
}
