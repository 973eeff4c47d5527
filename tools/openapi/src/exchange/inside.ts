import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../problem.ts";

/**
 * Checks that a file of an exchange is inside the repository, and does not belong to git or an installed package.
 *
 * @throws {ProblemError} If the check fails.
 */
export function checkInside(file: string): void {
  if (!/[\\:\0]/.test(file) && !file.split("/").some((part) => OUTSIDE.has(toPlain(part)))) return;
  const message = "the path is outside the repository, or belongs to git or an installed package";
  throw ProblemError.of("path-refused", JSON.stringify(file), message, "Use a path in the repository.");
}

const OUTSIDE = new Set(["", ".git", "git~1", "node_modules", "node_m~1"]);

// Some file systems ignore letter case, invisible characters, and dots and spaces at the end of a name.
function toPlain(part: string): string {
  return part
    .replaceAll(/\p{Cf}/gu, "")
    .replace(/[. ]+$/, "")
    .toUpperCase()
    .toLowerCase();
}

/**
 * Returns the missing folders above a file, outermost first.
 *
 * @throws {ProblemError} If one of the existing folders is a symbolic link or not a folder, because nothing may be
 * written through a symbolic link.
 */
export async function findMissingFolders(repository: string, file: string): Promise<string[]> {
  const missing: string[] = [];
  for (const folder of foldersAbove(file)) {
    const kind = await kindOf(join(repository, folder));
    if (kind === "none") missing.push(folder);
    else if (kind !== "folder") {
      const message = `it is a ${kind}, and files are never written through one`;
      throw ProblemError.of("folder-refused", folder, message, "Replace it with a folder.");
    }
  }
  return missing;
}

/** The type of an object at a path; a pipe and a device are special files, which may never end. */
export type Kind = "file" | "folder" | "none" | "special file" | "symbolic link";

/** Returns the type of the object at a path. Does not follow a symbolic link. */
export async function kindOf(path: string): Promise<Kind> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return "none";
  if (found.isSymbolicLink()) return "symbolic link";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "special file";
}

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === "." ? [] : [...foldersAbove(folder), folder];
}
