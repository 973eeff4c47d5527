import { isAbsolute, relative } from "node:path";

/** Thrown when the system refuses to read or write a file. The message is one line with the file and the fix. */
export class DiskError extends Error {
  override readonly name = "DiskError";
}

const REASONS: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  EACCES: ["permission denied", "Give yourself access to it"],
  EDQUOT: ["the disk quota is used up", "Free some space"],
  EFBIG: ["the file is larger than allowed", "Raise the limit with `ulimit -f`"],
  EMFILE: ["too many files are open", "Raise the limit with `ulimit -n`"],
  ENFILE: ["too many files are open on this system", "End other programs"],
  ENOSPC: ["the disk is full", "Free some space"],
  EPERM: ["the operation is not permitted", "Check its owner and permissions"],
  EROFS: ["the disk is read-only", "Mount it writable"],
};

/**
 * Converts a disk error of the file system; returns `undefined` for any other error. `file` is used if the error does
 * not name a file, as for a full disk.
 */
export function toDiskError(error: unknown, repository: string, file?: string): DiskError | undefined {
  if (error instanceof DiskError) return error;
  if (!(error instanceof Error && "code" in error)) return undefined;
  // Node reports this code if a folder and its parents cannot be created on a read-only disk.
  const isReadOnly = error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir";
  const code = isReadOnly ? "EROFS" : String(error.code);
  const [reason, fix] = REASONS[code] ?? [];
  const place = file ?? toPlace(error, repository);
  if (reason === undefined || place === undefined) return undefined;
  return new DiskError(`${place}: ${reason} (${code}). ${fix}, then run the command again.`, { cause: error });
}

// A path in the repository is shown relative to the repository. The error of a server that cannot listen has no path,
// and is not a disk error.
function toPlace(error: Error & { readonly path?: unknown; readonly syscall?: unknown }, repository: string) {
  if (typeof error.path !== "string") return error.syscall === "listen" ? undefined : repository;
  const path = relative(repository, error.path);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? error.path : path;
}
