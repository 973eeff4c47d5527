import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Absolute path of the repository. */
export const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** Runs a command in the repository, its output shown as it comes; returns its exit code. */
export function run(command: string, ...args: string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: REPOSITORY, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}
