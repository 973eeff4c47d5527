import { readFileSync } from "node:fs";
import { SMALLEST_PROGRAM } from "./programs.ts";
import { type Weight, weigh } from "./weigh.ts";

const MANIFEST = new URL("../../../packages/runtime/package.json", import.meta.url);

/**
 * Measures the weight that each opt-in entry of the runtime adds to the smallest program if all its exports are used.
 */
export async function weighOptIns(folder: string): Promise<Map<string, Weight>> {
  const base = await weigh(folder, SMALLEST_PROGRAM);
  const added = new Map<string, Weight>();
  for (const entry of readOptIns()) {
    const { rolldown, esbuild } = await weigh(
      folder,
      `import * as added from "${entry}"; console.log(added);${SMALLEST_PROGRAM}`,
    );
    added.set(entry, { rolldown: rolldown - base.rolldown, esbuild: esbuild - base.esbuild });
  }
  return added;
}

function readOptIns(): string[] {
  const manifest: { readonly exports: object } = JSON.parse(readFileSync(MANIFEST, "utf8"));
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== "." && entry !== "./package.json");
  return entries.map((entry) => entry.replace("./", "@snap/runtime/"));
}
