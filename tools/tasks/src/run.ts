import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Absolute path of the repository. */
export const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** Runs a command in the repository, its output shown as it comes; returns its exit code. */
export function run(command: string, ...args: string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: REPOSITORY, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

/** The text files of the repository: tracked, or new and not ignored. */
export function listFiles(): string[] {
  const options = { cwd: REPOSITORY, encoding: "utf8" } as const;
  // With `-I`, git names no binary file; the empty pattern matches every line.
  return execFileSync("git", ["grep", "--untracked", "-I", "--name-only", "-z", "-e", ""], options)
    .split("\0")
    .slice(0, -1);
}
