import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Changes of the working tree relative to the last commit. */
export interface Patch {
  /** The id of the resulting tree. */
  readonly tree: string;
  readonly text: string;
}

/**
 * Creates a patch from the changes below some paths, new files included, without touching the index of the repository.
 */
export async function createPatch(repository: string, paths: readonly string[]): Promise<Patch> {
  const folder = await mkdtemp(join(tmpdir(), "snap-index-"));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, "index") };
  const git = async (...args: string[]) =>
    (await promisify(execFile)("git", args, { cwd: repository, env, maxBuffer: 2 ** 30 })).stdout;
  try {
    await git("read-tree", "HEAD");
    await git("add", "--all", "--", ...paths);
    const tree = (await git("write-tree")).trim();
    return { tree, text: await git(...DIFF, "HEAD", tree) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// These flags override the git settings of the user.
const DIFF = ["diff-tree", "-r", "-p", "--binary", "--no-renames", "--no-ext-diff", "--no-textconv"];
