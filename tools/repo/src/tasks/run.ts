import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Absolute path of the repository. */
export const REPOSITORY = resolve(import.meta.dirname, "../../../..");

/** Runs a command in the repository and passes its output through. Returns its exit code. */
export function run(command: string, ...args: string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: REPOSITORY, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

/** Runs a command in the repository and prints one line; the output of the command is shown only if it fails. */
export function runQuietly(step: string, command: string, ...args: string[]): number {
  process.stdout.write(`${step} … `);
  const startedAt = performance.now();
  const options = { cwd: REPOSITORY, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const { status, error, stdout, stderr } = spawnSync(command, args, options);
  if (error) throw error;
  if (status === 0) process.stdout.write(`done (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  else process.stdout.write(`failed\n${stdout}${stderr}`);
  return status ?? 1;
}

/** Lists the text files of the repository: tracked files, and new files that are not ignored. */
export function listFiles(): string[] {
  const options = { cwd: REPOSITORY, encoding: "utf8" } as const;
  // With `-I`, git omits binary files; the empty pattern matches every line.
  return execFileSync("git", ["grep", "--untracked", "-I", "--name-only", "-z", "-e", ""], options)
    .split("\0")
    .slice(0, -1);
}
