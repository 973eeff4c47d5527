import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkModules } from "./copy-repository.ts";
import { gitIn } from "./git.ts";

/**
 * Checks out a commit in a work tree of its own, so that the branch and the files of the repository stay as they are,
 * even if this process is killed. What is installed is found from there, too.
 */
export async function checkOut(repository: string, commit: string) {
  const git = gitIn(repository);
  // Those of processes that were killed, and whose folder is gone.
  await git("worktree", "prune");
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await mkdtempDisposable(join(tmpdir(), "snap-branch-")));
  const path = join(folder.path, "tree");
  await git("-c", "core.hooksPath=/dev/null", "worktree", "add", "--quiet", "--detach", path, commit);
  stack.defer(async () => void (await git("worktree", "remove", "--force", path)));
  await linkModules(repository, path);
  const kept = stack.move();
  return { path, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
