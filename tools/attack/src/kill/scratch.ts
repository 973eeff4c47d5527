import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyRepository } from "@snap/update/copy-repository";

export type Scratch = Awaited<ReturnType<typeof createScratch>>;

/**
 * Creates a copy of a repository, committed once. Git compares and restores the whole tree, including ignored files.
 */
export async function createScratch(repository: string) {
  const copy = await copyRepository(repository);
  const { path } = copy;
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)("git", args, { cwd: path, maxBuffer: 1e8 });
    return stdout.trim();
  };
  await rm(join(path, ".gitignore"));
  await git("init", "--quiet");
  await writeFile(join(path, ".git/info/exclude"), "node_modules\n");
  await git("add", "--all");
  await git("-c", "user.name=snap", "-c", "user.email=snap@localhost", "commit", "--quiet", "--message=State");
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
    [Symbol.asyncDispose]: () => copy[Symbol.asyncDispose](),
  };
}
