import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** A step that makes files from files. */
export interface Step {
  /** Distinguishes the step from others. */
  readonly name: string;
  /** Where it is remembered: below `node_modules/.cache` of this folder. */
  readonly repository: string;
  /** Absolute paths of the files and folders that it reads and writes, its own code too. */
  readonly paths: readonly string[];
  /** What else it depends on. */
  readonly extra?: string;
}

/** Whether nothing that the step reads or writes has changed since it was last remembered. */
export function isFresh(step: Step): boolean {
  const memory = toMemory(step);
  return existsSync(memory) && readFileSync(memory, "utf8") === fingerprint(step);
}

/** Remembers that what the step has written fits what it has read. */
export function remember(step: Step): void {
  const memory = toMemory(step);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, fingerprint(step));
}

/** The lock file of this repository, by which a step depends on the packages that it uses. */
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
