import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import type { Release } from "./create-release.ts";

/** Measures a release's client with its imports in bytes, minified and gzipped. */
export async function weigh({ folder }: Release): Promise<number> {
  await using build = await rolldown({
    input: join(folder, "src/generated/client.ts"),
    resolve: { conditionNames: ["@snap/source", "import", "default"] },
  });
  const { output } = await build.generate({ minify: true });
  return gzipSync(output[0].code, { level: 9 }).length;
}
