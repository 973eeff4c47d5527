import { globSync } from "node:fs";
import { REPOSITORY } from "./run.ts";

/** The input from which Vitest selects the affected tests. */
export interface Affected {
  /** Files: all tests that import one of them are run. */
  readonly related: readonly string[];
  /** Patterns of tests that do not depend on the changes, although they import one of these files. */
  readonly excluded: readonly string[];
}

// Tests of all providers import these files, which load packages and contracts by name.
const LOADERS = ["load-subject", "read-contracts"].map((name) => `tools/provider-tests/src/${name}.ts`);

/** Finds the tests that changed files affect. */
export function findAffected(changed: readonly string[], providers: readonly string[]): Affected {
  const owners = changed.map((file) => providers.find((provider) => ownsFile(provider, file)));
  const affected = providers.filter((provider) => owners.includes(provider));
  if (affected.length === 0) return { related: changed, excluded: [] };
  // Tests read contracts without importing them, so a change of a contract counts as a change of its package.
  const own = affected.flatMap(filesOf);
  // Nothing else has changed, so packages of other providers behave as before.
  const others = owners.includes(undefined) ? [] : providers.filter((provider) => !affected.includes(provider));
  return {
    related: [...new Set([...changed, ...own, ...LOADERS])],
    excluded: others.map((provider) => `packages/${provider}/**`),
  };
}

function ownsFile(provider: string, file: string): boolean {
  const adapters = ["", "actions/"].map((folder) => `packages/unified/src/providers/${folder}${provider}.ts`);
  return file.startsWith(`specs/${provider}/`) || file.startsWith(`packages/${provider}/`) || adapters.includes(file);
}

function filesOf(provider: string): string[] {
  const patterns = [
    `packages/${provider}/{src,test}/**/*.ts`,
    `packages/unified/src/providers/{,actions/}${provider}.ts`,
  ];
  return globSync(patterns, { cwd: REPOSITORY }).sort();
}
