import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Changes of a working tree relative to the last commit. */
export interface Patch {
  /** The id of the resulting tree. */
  readonly tree: string;
  readonly text: string;
}

/**
 * Creates a patch from the changes below some paths, new files included, without touching the index of the repository.
 * `tree` is the folder with the files: a copy of the repository, or by default the repository itself.
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

// These flags override the git settings of the user, and the attributes of files: `apply-proposals.mjs` takes only text.
const DIFF = ["diff-tree", "-r", "-p", "--text", "--no-renames", "--no-ext-diff", "--no-textconv"];
