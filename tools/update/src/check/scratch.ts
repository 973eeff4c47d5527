import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const PARTS = [
  ...["specs/digitalocean", "packages/digitalocean", "packages/cli/package.json"],
  // An update only reads and runs the tests of the provider's package.
  ...["mock", "runtime", "unified"].flatMap((name) => [`packages/${name}`, `:(exclude)packages/${name}/test`]),
  ...["tools/repo/config", ".changeset/config.json", "biome.json", "package.json", "README.md", ".github/SECURITY.md"],
];

/** Creates a copy of the files that an update of DigitalOcean needs, committed once, in which it can be run. */
export function makeScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), "snap-update-"));
  const listed = git(REPOSITORY, "ls-files", "--cached", "--others", "--exclude-standard", "--", ...PARTS);
  for (const file of listed.split("\n")) {
    const from = join(REPOSITORY, file);
    if (file !== "" && existsSync(from)) cpSync(from, join(scratch, file));
  }
  // Imports of the packages resolve as in the original.
  symlinkSync(join(REPOSITORY, "node_modules"), join(scratch, "node_modules"));
  for (const name of readdirSync(join(scratch, "packages"))) {
    const modules = join("packages", name, "node_modules");
    if (!existsSync(join(REPOSITORY, modules))) continue;
    // Folders of an update that runs at the same time may disappear while they are copied.
    const filter = (path: string) => !path.includes(".prove-");
    cpSync(join(REPOSITORY, modules), join(scratch, modules), { recursive: true, verbatimSymlinks: true, filter });
  }
  git(scratch, "init", "--quiet", "--initial-branch=main");
  // Files that are committed in the original are not written again.
  const objects = resolve(REPOSITORY, git(REPOSITORY, "rev-parse", "--git-path", "objects").trim());
  writeFileSync(join(scratch, ".git/objects/info/alternates"), `${objects}\n`);
  writeFileSync(join(scratch, ".git/info/exclude"), "node_modules\n");
  git(scratch, "add", ".");
  commit(scratch);
  return scratch;
}

/** Commits all changes of a run. */
export function commit(scratch: string): void {
  git(scratch, "add", "--update");
  git(scratch, "-c", "user.name=snap", "-c", "user.email=snap@localhost", "commit", "--quiet", "--message=State");
}

/** Returns the files that differ from the last commit, sorted. */
export function changedFiles(scratch: string): string[] {
  const lines = git(scratch, "status", "--porcelain", "--untracked-files=all").split("\n");
  return lines
    .map((line) => line.slice(3))
    .filter((file) => file !== "")
    .sort();
}

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
}
