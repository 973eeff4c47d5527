import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const GIT = ["-c", "user.name=Snap", "-c", "user.email=snap@example.com", "-c", "commit.gpgsign=false"];

/** Copies the repository with its uncommitted changes into one commit of a new repository, without building it. */
export async function copyRepository(copy: string): Promise<void> {
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], {
    cwd: REPOSITORY,
  });
  const deleted = await run("git", ["ls-files", "-z", "--deleted"], { cwd: REPOSITORY });
  const gone = new Set(deleted.split("\0"));
  for (const file of listed.split("\0").filter((path) => path !== "" && !gone.has(path))) {
    cpSync(join(REPOSITORY, file), join(copy, file));
  }
  await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: copy });
  await run("git", ["add", "--all"], { cwd: copy });
  await run("git", [...GIT, "commit", "--quiet", "--no-verify", "--message=Copy"], { cwd: copy });
}

/** Installs the dependencies of some workspace packages, and the tools of the root. */
export async function installWorkspace(copy: string, ...filters: string[]): Promise<void> {
  const options = filters.map((filter) => `--filter=${filter}`);
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline", ...options], { cwd: copy });
}
