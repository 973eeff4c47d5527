import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUNDLERS, type Chunk } from "./bundlers.ts";

/** Bytes of a program by the bundler, minified and gzipped. */
export type Weight = Readonly<Record<keyof typeof BUNDLERS, number>>;

/**
 * Weighs what a program loads to start: its own chunk with all that it imports, without what it loads on first use, and
 * without msw, which is not a part of ours.
 *
 * @throws {Error} when an import cannot be resolved.
 */
export async function weigh(folder: string, code: string): Promise<Weight> {
  const input = join(folder, "program.js");
  await writeFile(input, code);
  return {
    rolldown: sumOf(await BUNDLERS.rolldown(input)),
    esbuild: sumOf(await BUNDLERS.esbuild(input)),
  };
}

function sumOf([entry, ...others]: readonly [Chunk, ...Chunk[]]): number {
  const chunks = new Map(others.map((chunk) => [chunk.name, chunk]));
  const loaded = new Set([entry]);
  for (const { imports } of loaded) {
    for (const chunk of imports.map((name) => chunks.get(name))) if (chunk) loaded.add(chunk);
  }
  return [...loaded].reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}
