import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs git with the given arguments, and returns its trimmed output. */
export type Git = (...args: string[]) => Promise<string>;

export function gitIn(repository: string): Git {
  return async (...args) => (await promisify(execFile)("git", args, { cwd: repository, maxBuffer: 1e8 })).stdout.trim();
}
