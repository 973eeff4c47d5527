import { execFile } from "node:child_process";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gitIn } from "./git.ts";

/** Extracts the files of a revision, or those below some paths, into a disposable folder. */
export async function extractTree(repository: string, revision: string, ...paths: readonly string[]) {
  const folder = await mkdtempDisposable(join(tmpdir(), "snap-before-"));
  const archive = join(folder.path, ".tree.tar");
  await gitIn(repository)("archive", "--format=tar", `--output=${archive}`, revision, ...paths);
  await promisify(execFile)("tar", ["-xf", archive, "-C", folder.path]);
  return folder;
}
