import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { compileSpec } from "@snap/codegen";
import { readLeniently } from "@snap/intake/read-leniently";
import { lowerQuartile } from "./measure.ts";

const ROUNDS = 5;

/**
 * The milliseconds to compile the text of one whole spec: openapi-typescript emits only types; Snap emits types, client
 * and handlers.
 */
export interface UpstreamTimes {
  readonly "openapi-typescript": number;
  readonly Snap: number;
}

/** Compiles a whole spec with each compiler in turn, and returns the lower quartile of each time. */
export async function measureUpstream(file: string): Promise<UpstreamTimes> {
  const text = await readFile(file, "utf8");
  const printer = await loadPrinter();
  const theirs: number[] = [];
  const ours: number[] = [];
  // The first round is a warm-up.
  for (let round = 0; round <= ROUNDS; round++) {
    const [their, our] = [await time(() => printTypes(printer, text)), await time(() => compileWhole(text, file))];
    if (round === 0) continue;
    theirs.push(their);
    ours.push(our);
  }
  return { "openapi-typescript": lowerQuartile(theirs), Snap: lowerQuartile(ours) };
}

interface TypePrinter {
  readonly default: (text: string, options: object) => Promise<unknown[]>;
  readonly astToString: (nodes: unknown[]) => string;
}

// The version that the compiler uses, with the TypeScript that it needs.
async function loadPrinter(): Promise<TypePrinter> {
  const require = createRequire(import.meta.resolve("@snap/codegen"));
  return import(pathToFileURL(require.resolve("openapi-typescript").replace(/\.cjs$/, ".mjs")).href);
}

async function printTypes({ default: print, astToString }: TypePrinter, text: string): Promise<void> {
  astToString(await print(text, { silent: true }));
}

async function compileWhole(text: string, file: string): Promise<void> {
  const { spec, diagnostics } = await readLeniently(text, { file, provider: "upstream", displayName: "Upstream" });
  const faults = spec ? compileSpec("upstream", spec, diagnostics).diagnostics : diagnostics;
  if (faults.length > 0) throw new Error(`${file} cannot be compiled: ${faults[0]?.message}`);
}

async function time(act: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await act();
  return performance.now() - start;
}
