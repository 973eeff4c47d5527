import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../problem.ts";

/**
 * Checks that a file of an exchange is inside the repository and belongs to it: not to git, nor to what is installed.
 *
 * @throws {ProblemError} when it is not.
 */
export function checkInside(file: string): void {
  const parts = file.split("/");
  if (!parts.some((part) => OUTSIDE.has(part.toLowerCase())) && !file.includes("\\") && !file.includes("\0")) return;
  const message = "the path leads out of the repository, or to files of git or of installed packages";
  throw ProblemError.of("path-refused", JSON.stringify(file), message, "Name a file of the repository.");
}

const OUTSIDE = new Set(["", ".", "..", ".git", "node_modules"]);

/**
 * The folders above a file that have yet to be created, the outermost first.
 *
 * @throws {ProblemError} when one of those that exist is a symbolic link or not a folder: nothing is written through it.
 */
export async function findMissingFolders(repository: string, file: string): Promise<string[]> {
  const missing: string[] = [];
  for (const folder of foldersAbove(file)) {
    const kind = await kindOf(join(repository, folder));
    if (kind === "none") missing.push(folder);
    else if (kind !== "folder") {
      const message = `it is a ${kind}, and nothing is written through one`;
      throw ProblemError.of("folder-refused", folder, message, "Put a folder in its place.");
    }
  }
  return missing;
}

/** What is at a path. A symbolic link is not followed. */
export async function kindOf(path: string): Promise<"file" | "folder" | "none" | "symbolic link"> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return "none";
  if (found.isSymbolicLink()) return "symbolic link";
  return found.isDirectory() ? "folder" : "file";
}

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === "." ? [] : [...foldersAbove(folder), folder];
}
