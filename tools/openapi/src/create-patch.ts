import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a working tree changes in the last commit. */
export interface Patch {
  /** The id of the tree that results. */
  readonly tree: string;
  readonly text: string;
}

/**
 * Takes the changes of some paths as a patch, new files included. The index of the repository stays as it is. `tree` is
 * the folder that holds the files: by default the repository, or else a copy of it.
 */
export async function createPatch(repository: string, paths: readonly string[], tree = repository): Promise<Patch> {
  const run = promisify(execFile);
  const { stdout } = await run("git", ["rev-parse", "--absolute-git-dir"], { cwd: repository });
  const folder = await mkdtemp(join(tmpdir(), "snap-index-"));
  const env = {
    ...process.env,
    GIT_DIR: stdout.trim(),
    GIT_INDEX_FILE: join(folder, "index"),
    GIT_WORK_TREE: tree,
  };
  const git = async (...args: string[]) => (await run("git", args, { cwd: tree, env, maxBuffer: 2 ** 30 })).stdout;
  try {
    await git("read-tree", "HEAD");
    await git("add", "--all", "--", ...paths);
    const tree = (await git("write-tree")).trim();
    return { tree, text: await git(...DIFF, "HEAD", tree) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Whatever the settings of whoever runs it.
const DIFF = ["diff-tree", "-r", "-p", "--binary", "--no-renames", "--no-ext-diff", "--no-textconv"];
