import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { makeScratch } from "@snap/update/scratch";

export type Scratch = ReturnType<typeof createScratch>;

/**
 * Creates a copy of the files that the killed commands need, committed once. Git compares and restores the whole tree,
 * including ignored files.
 */
export function createScratch() {
  const path = makeScratch();
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)("git", args, { cwd: path, maxBuffer: 1e8 });
    return stdout.trim();
  };
  return {
    path,
    /** Returns the id of the tree with all current files. */
    async takeTree(): Promise<string> {
      await git("add", "--all");
      return git("write-tree");
    },
    /** Returns the files that differ between two trees. */
    async compare(from: string, to: string): Promise<string> {
      return (await git("diff", "--name-only", from, to)).replaceAll("\n", ", ");
    },
    async reset(): Promise<void> {
      await git("reset", "--quiet", "--hard");
      await git("clean", "-d", "--force", "--quiet");
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  };
}
