import { copyFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const GIT = ["-c", "user.name=Snap", "-c", "user.email=snap@example.com", "-c", "commit.gpgsign=false"];

/** Copies the repository with its uncommitted changes into a new repository, without building it. */
export async function copyRepository(copy: string): Promise<void> {
  const own = ["rev-parse", "--path-format=absolute", "--git-path", "objects", "--git-path", "index"];
  const [objects = "", index = ""] = (await run("git", own, { cwd: REPOSITORY })).split("\n");
  await run("git", ["init", "--quiet", "--initial-branch=main", copy], { cwd: REPOSITORY });
  // Only changed files are read: the copy knows the others by the index, and shares their objects.
  writeFileSync(join(copy, ".git/objects/info/alternates"), `${objects}\n`);
  copyFileSync(index, join(copy, ".git/index"));
  const git = [...GIT, `--git-dir=${copy}/.git`, `--work-tree=${REPOSITORY}`];
  await run("git", [...git, "add", "--all"], { cwd: REPOSITORY });
  // First the changesets alone: `changeset version` finds the commit of each one in half the time if it has few files.
  for (const files of [["--", ".changeset"], []])
    await run("git", [...git, "commit", "--quiet", "--no-verify", "--message=Copy", ...files], { cwd: REPOSITORY });
  await run("git", ["reset", "--quiet", "--hard"], { cwd: copy });
}

/** Installs the dependencies of some workspace packages, and the tools of the root. */
export async function installWorkspace(copy: string, ...filters: string[]): Promise<void> {
  const options = filters.map((filter) => `--filter=${filter}`);
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline", ...options], { cwd: copy });
}
