import { findFork, type Git } from "./git.ts";

/** The branch of a provider's update on origin. */
export interface UpdateBranch {
  readonly name: string;
  readonly tip: string;
  /** Whether people have made or amended the last commit, so that the branch is not an unchanged proposal. */
  readonly isTheirs: boolean;
}

const TRAILER = "Proposed-Tree";

export function nameBranch(provider: string): string {
  return `update/${provider}`;
}

/**
 * Finds a provider's branch among the branches that were fetched from origin. Ignores a branch that has been merged.
 */
export async function findBranch(git: Git, provider: string): Promise<UpdateBranch | undefined> {
  const name = nameBranch(provider);
  const tip = await git("for-each-ref", "--format=%(objectname)", `refs/remotes/origin/${name}`);
  if (tip === "") return undefined;
  if (await isProposal(git, tip)) return { name, tip, isTheirs: false };
  return (await isMerged(git, tip)) ? undefined : { name, tip, isTheirs: true };
}

/** Whether the files that determine an update are the same on the branch and at HEAD. */
export async function isBasedOnHead(git: Git, { tip }: UpdateBranch): Promise<boolean> {
  const inputs = ["specs", "packages", "tools", "package.json", "pnpm-lock.yaml"];
  return (await git("diff", "--name-only", `${tip}^`, "HEAD", "--", ...inputs)) === "";
}

// Our commits list their files, so an amended commit can be recognized.
async function isProposal(git: Git, commit: string): Promise<boolean> {
  const format = `--format=%T %(trailers:key=${TRAILER},valueonly,separator=%x20)`;
  const [tree, proposed] = (await git("log", "--max-count=1", format, commit)).split(" ");
  return tree === proposed;
}

// Also recognizes a branch that was merged as one squashed commit.
async function isMerged(git: Git, tip: string): Promise<boolean> {
  const fork = await findFork(git, tip);
  if (fork === undefined || fork === tip) return fork === tip;
  const author = ["-c", "user.name=snap", "-c", "user.email=snap@localhost"];
  const squashed = await git(...author, "commit-tree", `${tip}^{tree}`, "-p", fork, "-m", "Squashed");
  return (await git("cherry", "HEAD", squashed)).startsWith("-");
}
