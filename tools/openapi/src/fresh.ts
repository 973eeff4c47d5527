import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findMissingFolders, kindOf } from "./exchange/inside.ts";
import { ProblemError } from "./problem.ts";

/** A build step that writes files from other files. */
export interface Step {
  /** Unique name of the step. */
  readonly name: string;
  /** The folder whose `node_modules/.cache` stores the state of the step. */
  readonly repository: string;
  /** Absolute paths of the files and folders that the step reads and writes, including its own code. */
  readonly paths: readonly string[];
  /** Anything else that the result depends on, as one string. */
  readonly extra?: string;
}

/** Whether the inputs and outputs of the step are unchanged since the last `remember`. */
export function isFresh(step: Step): boolean {
  const memory = join(step.repository, toMemory(step));
  const found = lstatSync(memory, { throwIfNoEntry: false });
  return found?.isFile() === true && readFileSync(memory, "utf8") === fingerprint(step);
}

/**
 * Records the current inputs and outputs of the step as up to date. Records nothing if one of the folders is a symbolic
 * link, which a branch may contain, or if there is a folder in the place of the record; then the step runs each time.
 */
export async function remember(step: Step): Promise<void> {
  const file = toMemory(step);
  const memory = join(step.repository, file);
  if (!(await isWritable(step.repository, file)) || (await kindOf(memory)) === "folder") return;
  await mkdir(dirname(memory), { recursive: true });
  const next = `${memory}.${process.pid}`;
  // Neither these calls nor the renaming follow a link.
  await rm(next, { recursive: true, force: true });
  await writeFile(next, fingerprint(step), { flag: "wx" });
  await rename(next, memory);
}

async function isWritable(repository: string, file: string): Promise<boolean> {
  try {
    await findMissingFolders(repository, file);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** The lock file of this repository. Steps list it in `paths` to depend on the installed packages. */
export const LOCK_FILE = resolve(import.meta.dirname, "../../../pnpm-lock.yaml");

// Returns a path in the repository.
function toMemory({ name }: Step): string {
  return `node_modules/.cache/snap/${name}.sha256`;
}

function fingerprint({ paths, extra = "" }: Step): string {
  const hash = createHash("sha256").update(JSON.stringify([process.version, extra]));
  for (const file of paths.flatMap(listFiles)) {
    // A link may have no target.
    const bytes = lstatSync(file).isSymbolicLink() ? readlinkSync(file, "buffer") : readFileSync(file);
    hash.update(JSON.stringify([file, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort();
}
