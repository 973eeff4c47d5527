import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

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

/** Records the current inputs and outputs of the step as up to date. */
export function remember(step: Step): void {
  const memory = toMemory(step);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, fingerprint(step));
}

/** The lock file of this repository. Steps list it in `paths` to depend on the installed packages. */
export const LOCK_FILE = resolve(import.meta.dirname, "../../../pnpm-lock.yaml");

function toMemory({ name, repository }: Step): string {
  return join(repository, "node_modules/.cache/snap", `${name}.sha256`);
}

function fingerprint({ paths, extra = "" }: Step): string {
  const hash = createHash("sha256").update(JSON.stringify([process.version, extra]));
  for (const file of paths.flatMap(listFiles)) {
    const bytes = readFileSync(file);
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
