import { resolveRevision } from "@snap/diff/read-revision";
import { ProblemError } from "@snap/openapi/problem";
import { findFork, gitIn } from "./git.ts";

/**
 * Returns the commit at which the current branch was created from a Git revision. Later commits of the revision are not
 * changes of the branch.
 *
 * @throws {ProblemError} If the revision is unknown or has no common commit with the branch.
 */
export async function findBase(repository: string, base: string): Promise<string> {
  const commit = await resolveRevision(repository, base);
  const fork = await findFork(gitIn(repository), commit);
  if (fork !== undefined) return fork;
  const message = `${base} and HEAD have no common commit`;
  throw ProblemError.of("revision-unknown", `--base ${base}`, message, "Pass another revision, or fetch its history.");
}
