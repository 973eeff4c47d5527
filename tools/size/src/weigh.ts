import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUNDLERS, type Chunk } from "./bundlers.ts";

/** The size of a program in bytes for each bundler, minified and gzipped. */
export type Weight = Readonly<Record<keyof typeof BUNDLERS, number>>;

/**
 * Measures what a program loads at the start: its entry chunk and the static imports of that chunk. Chunks that load on
 * first use and msw, which is not ours, are not counted.
 *
 * @throws {Error} if an import cannot be resolved.
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
