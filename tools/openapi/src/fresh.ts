import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";

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
  const memory = toMemory(step);
  return existsSync(memory) && readFileSync(memory, "utf8") === fingerprint(step);
}

/**
 * Records the current inputs and outputs of the step as up to date. Records nothing if one of the folders is a symbolic
 * link, which a branch may contain; then the step runs each time.
 */
export function remember(step: Step): void {
  let folder = step.repository;
  for (const name of FOLDERS) {
    folder = join(folder, name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) mkdirSync(folder);
    else if (!found.isDirectory()) return;
  }
  const memory = toMemory(step);
  const next = `${memory}.${process.pid}`;
  // Neither these calls nor the renaming follow a link.
  rmSync(next, { force: true });
  writeFileSync(next, fingerprint(step), { flag: "wx" });
  renameSync(next, memory);
}

/** The lock file of this repository. Steps list it in `paths` to depend on the installed packages. */
export const LOCK_FILE = resolve(import.meta.dirname, "../../../pnpm-lock.yaml");

const FOLDERS = ["node_modules", ".cache", "snap"];

function toMemory({ name, repository }: Step): string {
  return join(repository, ...FOLDERS, `${name}.sha256`);
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
