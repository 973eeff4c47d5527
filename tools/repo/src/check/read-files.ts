import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./check-shape.ts";

/** Reads the files of the repository that `repo-check` checks, also new ones that git does not ignore. */
export function readFiles(repository: string): Files {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: repository,
  });
  const paths = listed
    .toString()
    .split("\0")
    // A deleted file is listed until the deletion is committed.
    .filter(
      (path) =>
        /^(?:(?:\.changeset|\.github|packages|specs|tools)\/|[A-Z]+\.md$|\.[^/]+$)/.test(path) &&
        existsSync(join(repository, path)),
    );
  return new Map(paths.map((path) => [path, readFileSync(join(repository, path), "utf8")]));
}
