import { execFile } from "node:child_process";
import { copyFile, cp, lstat, mkdir, mkdtempDisposable, readdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/**
 * Copies the working tree of a repository, without its history, into a disposable folder. Installed packages can be
 * imported from there too, and the packages of the copy import each other.
 */
export async function copyRepository(repository: string) {
  const copy = await mkdtempDisposable(join(tmpdir(), "snap-copy-"));
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await promisify(execFile)("git", args, { cwd: repository, maxBuffer: 1e8 });
  const files = stdout.split("\0").filter((file) => file !== "");
  for (const folder of new Set(files.map(dirname))) await mkdir(join(copy.path, folder), { recursive: true });
  await Promise.all(files.map((file) => copyRegular(join(repository, file), join(copy.path, file))));
  await linkModules(repository, copy.path);
  return copy;
}

// A tracked file may be missing. Symbolic links are not followed, because the copy does not need ours.
async function copyRegular(from: string, to: string): Promise<void> {
  const found = await lstat(from).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found?.isFile()) await copyFile(from, to);
}

/** Makes the installed packages of the repository available in a copy. */
export async function linkModules(repository: string, copy: string): Promise<void> {
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"));
  for (const name of await readdir(join(repository, "packages"))) {
    const modules = join("packages", name, "node_modules");
    const filter = (path: string) => !path.includes(".prove-");
    await cp(join(repository, modules), join(copy, modules), { recursive: true, verbatimSymlinks: true, filter }).catch(
      (error: unknown) => {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      },
    );
  }
}
