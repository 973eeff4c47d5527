import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type LogLevel, type OutputChunk, type RollupLog, rolldown } from "rolldown";

/**
 * The bytes that a program loads to start, minified and gzipped: its own with all that it imports, without what it loads
 * only when it is first used, and without msw, which is no part of ours.
 */
export async function weigh(folder: string, code: string): Promise<number> {
  const input = join(folder, "program.js");
  await writeFile(input, code);
  await using build = await rolldown({ input, external: /^msw/, onLog: refuseUnresolved });
  const { output } = await build.generate({ minify: true });
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  const loaded = new Set<OutputChunk>([output[0]]);
  for (const { imports } of loaded) {
    for (const chunk of imports.map((name) => chunks.get(name))) if (chunk) loaded.add(chunk);
  }
  return [...loaded].reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}

// It would stay outside, and weigh nothing.
function refuseUnresolved(_: LogLevel, { code, message }: RollupLog): void {
  if (code === "UNRESOLVED_IMPORT") throw new Error(`${message}\nIs it built? Run \`npx pnpm build\`.`);
}
