import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs git with the given arguments, and returns its trimmed output. */
export type Git = (...args: string[]) => Promise<string>;

export function gitIn(repository: string): Git {
  return async (...args) => (await promisify(execFile)("git", args, { cwd: repository, maxBuffer: 1e8 })).stdout.trim();
}

/** Returns the last common commit of a revision and HEAD; `undefined` if there is none. */
export async function findFork(git: Git, revision: string): Promise<string | undefined> {
  try {
    return await git("merge-base", revision, "HEAD");
  } catch (error) {
    // The exit code for commits without a common ancestor.
    if (error instanceof Error && "code" in error && error.code === 1) return undefined;
    throw error;
  }
}
