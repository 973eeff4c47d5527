import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { CompileError } from "./diagnostic.ts";
import { findStaleFiles, type StaleFile, writeCompilation } from "./output/output.ts";

export interface GenerateOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Folders of `specs/`; none means all. */
  readonly providers: readonly string[];
  /** Report what is stale and change nothing. */
  readonly check: boolean;
}

/** What `generate` found for each provider; with `check` unset it has been mended. */
export interface Generated {
  readonly provider: string;
  readonly stale: readonly StaleFile[];
}

/**
 * Compiles providers and brings their generated folders up to date.
 *
 * @throws {CompileError} with the faults of all providers, before anything is written.
 */
export async function generate({ repository, providers, check }: GenerateOptions): Promise<Generated[]> {
  const names = providers.length > 0 ? [...new Set(providers)] : await listProviders(repository);
  const compilations = [];
  for (const name of names) compilations.push(await compile(repository, name));

  const diagnostics = compilations.flatMap((compilation) => compilation.diagnostics);
  if (diagnostics.length > 0) throw new CompileError(diagnostics);

  const results: Generated[] = [];
  for (const compilation of compilations) {
    const stale = await findStaleFiles(repository, compilation);
    if (!check && stale.length > 0) await writeCompilation(repository, compilation);
    results.push({ provider: compilation.provider, stale });
  }
  return results;
}

/** The providers that have a spec, sorted by name. */
export async function listProviders(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
