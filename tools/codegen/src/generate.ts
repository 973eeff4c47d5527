import { exchange } from "@snap/openapi/exchange/exchange";
import { listProviders } from "@snap/openapi/list-providers";
import { ProblemError } from "@snap/openapi/problem";
import { type Compilation, compile } from "./compile.ts";
import { changesOf, findStaleFiles, type StaleFile } from "./output/output.ts";

export interface GenerateOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Folders of `specs/`. An empty list means all. */
  readonly providers: readonly string[];
  /** Whether to report stale files without changing them. */
  readonly check: boolean;
}

/** The stale files of a provider; they have been rewritten unless `check` was set. */
export interface Generated {
  readonly provider: string;
  readonly stale: readonly StaleFile[];
}

/**
 * Compiles providers and updates all their generated folders, or none.
 *
 * @throws {ProblemError} with the diagnostics of all providers, before anything is written.
 */
export async function generate({ repository, providers, check }: GenerateOptions): Promise<Generated[]> {
  const names = providers.length > 0 ? [...new Set(providers)] : await listProviders(repository);
  const compilations = [];
  for (const name of names) compilations.push(await compileOrReport(repository, name));

  const diagnostics = compilations.flatMap((compilation) => compilation.diagnostics);
  if (diagnostics.length > 0) throw new ProblemError(...diagnostics);

  const results: Generated[] = [];
  for (const compilation of compilations) {
    results.push({ provider: compilation.provider, stale: await findStaleFiles(repository, compilation) });
  }
  if (!check) {
    const changes = await Promise.all(compilations.map((compilation) => changesOf(repository, compilation)));
    await exchange(repository, new Map(changes.flatMap((each) => [...each])));
  }
  return results;
}

// A crash of the compiler must not hide the diagnostics of other providers.
function compileOrReport(repository: string, provider: string): Promise<Compilation> {
  return compile(repository, provider).catch((error: unknown): Compilation => {
    const file = `specs/${provider}/openapi.yaml`;
    const message = `the compiler failed: ${error instanceof Error ? error.message : String(error)}`;
    const fix = "Find what is unusual in the spec, and add a diagnostic for it to the compiler.";
    return { provider, files: new Map(), diagnostics: [{ code: "compiler-failed", file, pointer: "", message, fix }] };
  });
}
