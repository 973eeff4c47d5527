import { globSync } from "node:fs";
import { sep } from "node:path";

const FOLDER = "packages/unified/src/providers";
const TESTS = "packages/unified/test";

/** Returns the files of a provider's adapter, including on-demand files; an empty list if it has no adapter. */
export function adapterFiles(repository: string, provider: string): string[] {
  const found = globSync(`${FOLDER}/**/${provider}.ts`, { cwd: repository }).map((file) => file.replaceAll(sep, "/"));
  return found.includes(`${FOLDER}/${provider}.ts`) ? found.sort() : [];
}

/** Returns the tests of a provider's adapter in `packages/unified`. */
export function adapterTests(repository: string, provider: string): string[] {
  const files = globSync(`${TESTS}/**/${provider}{,-*}.test.ts`, { cwd: repository });
  return files.map((file) => file.replaceAll(sep, "/")).sort();
}

/** Returns the generated file with the operations that a provider's adapter calls without naming them, if any. */
export function describedOperations(provider: string, sources: readonly string[]): string[] {
  const isImported = sources.some((source) => source.includes(`"@snap/${provider}/snapshots"`));
  return isImported ? [`packages/${provider}/src/generated/snapshots.ts`] : [];
}
