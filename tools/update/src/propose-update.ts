import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ProblemError } from "@snap/openapi/problem";
import { createUpdate, type Update } from "./create-update.ts";
import { PullRequest } from "./pull-request.ts";
import { isSafe, renderUpdate } from "./render-update.ts";
import { runTests } from "./run-tests.ts";
import { fits, writeUpdate } from "./write-update.ts";

export interface ProposeOptions {
  /** Absolute path of a repository whose working tree is clean. */
  readonly repository: string;
  readonly provider: string;
  /** Read instead of the address in `source.yaml`. */
  readonly from?: string | undefined;
  /** The part of the environment that logs in at the remote; nothing else is given it. */
  readonly secrets?: NodeJS.ProcessEnv;
}

const run = promisify(execFile);

/**
 * Proposes a new state of a provider's upstream: commits the update on the branch `update/<provider>`, pushes it, and
 * opens the branch's pull request or brings it up to date. Gives the branch; none where there is nothing new. A branch
 * that people have committed to is left as it is.
 *
 * @throws {ProblemError} when the working tree is not clean, or the upstream cannot be read.
 */
export async function proposeUpdate(options: ProposeOptions): Promise<string | undefined> {
  const { repository, provider, from, secrets = {} } = options;
  const env = { ...process.env, ...secrets };
  const git = async (...args: string[]) => (await run("git", args, { cwd: repository })).stdout.trim();
  // The credential is neither in the repository nor in its configuration: `gh` gives it for this one command.
  const remote = async (...args: string[]) =>
    (await run("git", ["-c", HELPER, ...args], { cwd: repository, env })).stdout.trim();
  if ((await git("status", "--porcelain")) !== "") {
    const message = "the working tree has changes that are not committed";
    throw ProblemError.of("proposal-refused", ".", message, "Commit them, or put them away with `git stash`.");
  }
  const update = await createUpdate({ repository, provider, from, base: "HEAD" });
  const branch = `update/${provider}`;
  const request = new PullRequest(repository, branch, env);
  const [tip = ""] = (await remote("ls-remote", "origin", `refs/heads/${branch}`)).split("\t");
  if (tip !== "") await remote("fetch", "--quiet", "origin", `refs/heads/${branch}`);
  const isTheirs = tip !== "" && !(await isProposal(git, tip));
  if (!update) {
    if (tip !== "" && !isTheirs) await request.close("Upstream has taken this back: nothing of it is new any more.");
    return undefined;
  }

  const title = titleOf(update);
  if (isTheirs) {
    if (!(await request.isOpen())) {
      const fix = "Delete the branch where it was merged, or open its pull request again.";
      throw ProblemError.of("proposal-refused", branch, "it has commits of people, and no open pull request", fix);
    }
    const head = `This branch has commits of people, so it was left as it is. What follows is upstream's state of now: \`pnpm specs:update ${provider}\` takes it.`;
    await request.write({ title, body: `${head}\n\n${renderUpdate(update)}`, isSafe: false });
    return branch;
  }

  const start = await git("branch", "--show-current");
  const back = start === "" ? ["--detach", await git("rev-parse", "HEAD")] : [start];
  await git("switch", "--quiet", "--detach");
  try {
    const written = await writeUpdate(repository, update);
    const tests = fits(update) ? await runTests(repository, provider) : undefined;
    await git("add", "--all", "--", "specs", "packages", ".changeset", ...written);
    const tree = await git("write-tree");
    // The same again needs no new checks.
    const isThere = tip !== "" && tree === (await git("rev-parse", `${tip}^{tree}`));
    if (!isThere) {
      await git("commit", "--quiet", `--message=${title}`, `--message=${TRAILER}: ${tree}`);
      await remote("push", "--quiet", `--force-with-lease=${branch}:${tip}`, "origin", `HEAD:refs/heads/${branch}`);
      await request.check();
    }
    await request.write({ title, body: renderUpdate(update, tests), isSafe: isSafe(update, tests) });
  } finally {
    // What is committed is on its branch; what a failure left is not to stay.
    await git("restore", "--staged", "--worktree", ".");
    await git("clean", "--quiet", "--force", "-d", "specs", "packages", ".changeset");
    await git("switch", "--quiet", ...back);
  }
  return branch;
}

const HELPER = "credential.helper=!gh auth git-credential";
const TRAILER = "Proposed-Tree";

// A commit of ours says which files it holds, so that one which people have amended is known, too.
async function isProposal(git: (...args: string[]) => Promise<string>, commit: string): Promise<boolean> {
  const format = `--format=%T %(trailers:key=${TRAILER},valueonly,separator=%x20)`;
  const [tree, proposed] = (await git("log", "--max-count=1", format, commit)).split(" ");
  return tree === proposed;
}

function titleOf({ provider, comparison }: Update): string {
  return `Update the contract of ${provider} (${comparison.bump})`;
}
