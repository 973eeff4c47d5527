import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkModules } from "./copy-repository.ts";
import { gitIn } from "./git.ts";

/**
 * Checks out a commit in a separate work tree. The branch and the files of the repository do not change, even if this
 * process is killed. Installed packages can be imported from there too.
 */
export async function checkOut(repository: string, commit: string) {
  const git = gitIn(repository);
  // Removes work trees of killed processes whose folders no longer exist.
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
