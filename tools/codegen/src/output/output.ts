import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeLines } from "@snap/openapi/escape";
import { type Changes, exchange } from "@snap/openapi/exchange/exchange";
import { readIfThere } from "@snap/openapi/read-if-there";
import type { Compilation } from "../compile.ts";
import { completeManifest } from "./complete-manifest.ts";
import { filesBeside } from "./files-beside.ts";

/** A generated file that differs from the compilation of its spec. */
export interface StaleFile {
  /** Path relative to the repository. */
  readonly file: string;
  readonly state: "changed" | "missing" | "unexpected";
}

/** Compares the generated files of a provider with its compilation. An empty list means that it is up to date. */
export async function findStaleFiles(repository: string, compilation: Compilation): Promise<StaleFile[]> {
  const { provider, files } = compilation;
  const folder = generatedFolder(provider);
  const present = await listFiles(join(repository, folder));
  const stale: StaleFile[] = [];
  const generated = [...files].map(([name, text]): [string, string] => [`${folder}/${name}`, text]);
  for (const [file, text] of [...generated, ...filesBeside(compilation)]) {
    const before = await readIfThere(join(repository, file));
    if (before !== text) stale.push({ file, state: before === undefined ? "missing" : "changed" });
  }
  const unexpected = present.filter((name) => !files.has(name));
  stale.push(...unexpected.map((name): StaleFile => ({ file: `${folder}/${name}`, state: "unexpected" })));
  const [before, after] = await readManifest(repository, compilation);
  if (before !== after) stale.push({ file: manifestOf(provider), state: "changed" });
  return stale.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Returns the expected contents of the generated files of a provider and its `package.json`; `undefined` for unexpected
 * files.
 */
export async function changesOf(repository: string, compilation: Compilation): Promise<Changes> {
  const { provider, files } = compilation;
  const folder = generatedFolder(provider);
  const present = await listFiles(join(repository, folder));
  const [, manifest] = await readManifest(repository, compilation);
  return new Map([
    ...present.map((name): [string, undefined] => [`${folder}/${name}`, undefined]),
    ...[...files].map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
    ...filesBeside(compilation),
    [manifestOf(provider), manifest],
  ]);
}

/** Updates all generated files of a provider and its `package.json`, or none. */
export async function writeCompilation(repository: string, compilation: Compilation): Promise<void> {
  await exchange(repository, await changesOf(repository, compilation));
}

/** Returns the current and the expected text of `package.json`. */
async function readManifest(repository: string, compilation: Compilation): Promise<[string, string]> {
  const { provider } = compilation;
  const text = await readFile(join(repository, manifestOf(provider)), "utf8");
  const manifest: object = JSON.parse(text);
  const written = JSON.stringify(completeManifest(provider, manifest, compilation), undefined, 2);
  return [text, `${escapeLines(written)}\n`];
}

function manifestOf(provider: string): string {
  return `packages/${provider}/package.json`;
}

function generatedFolder(provider: string): string {
  return `packages/${provider}/src/generated`;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
