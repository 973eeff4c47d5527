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

/** Returns the generated descriptions through which a provider's adapter calls operations without naming them. */
export function describedOperations(provider: string, sources: readonly string[]): string[] {
  return DESCRIPTIONS.filter((name) => usesDescription(provider, sources, name)).map(
    (name) => `packages/${provider}/src/generated/${name}.ts`,
  );
}

const DESCRIPTIONS = ["jobs", "snapshots", "sources"];

/** Whether one of the sources imports a description of a provider, such as `snapshots`. */
export function usesDescription(provider: string, sources: readonly string[], name: string): boolean {
  return sources.some((source) => source.includes(`"@snap/${provider}/${name}"`));
}
