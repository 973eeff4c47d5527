import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { syncAll } from "../src/sync-all.ts";

/** An upstream with prose, an operation that we do not ship, and schemas that none of our operations uses. */
export const UPSTREAM = await readFile(join(import.meta.dirname, "fixtures/upstream.yaml"), "utf8");
export const OVERLAY = await readFile(join(import.meta.dirname, "fixtures/overlay.yaml"), "utf8");
export const SOURCE = await readFile(join(import.meta.dirname, "fixtures/source.yaml"), "utf8");

/** Creates a repository with one provider, and deletes it when the test ends. */
export async function createRepository({ source = SOURCE, overlay = OVERLAY } = {}): Promise<string> {
  const repository = await mkdtemp(join(tmpdir(), "snap-sync-"));
  onTestFinished(() => rm(repository, { recursive: true }));
  await write(join(repository, "specs/acme/source.yaml"), source);
  await write(join(repository, "specs/acme/overlay.yaml"), overlay);
  return repository;
}

/** Creates a repository whose contract has been built from an upstream. */
export async function createSynced(upstream = UPSTREAM): Promise<string> {
  const repository = await createRepository();
  await syncFrom(repository, upstream);
  return repository;
}

/** Builds the contract of a repository from an upstream with this text. */
export async function syncFrom(repository: string, upstream: string) {
  const from = join(repository, "upstream-copy.yaml");
  await writeFile(from, upstream);
  return syncAll({ repository, providers: ["acme"], from }).finally(() => rm(from));
}

/** Returns the text of every file of a repository. */
export async function readAll(repository: string): Promise<Record<string, string>> {
  const entries = await readdir(repository, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.sort().map(async (file) => [file.slice(repository.length + 1), await readFile(file, "utf8")]);
  return Object.fromEntries(await Promise.all(texts));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
