import { exchange } from "@snap/openapi/exchange/exchange";
import { listProviders } from "@snap/openapi/list-providers";
import { ProblemError } from "@snap/openapi/problem";
import { type Compilation, compile } from "./compile.ts";
import { changesOf, findStaleFiles, type StaleFile } from "./output/output.ts";

export interface GenerateOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Folders of `specs/`; none means all. */
  readonly providers: readonly string[];
  /** Report what is stale and change nothing. */
  readonly check: boolean;
}

/** What `generate` found for each provider; with `check` unset it has been fixed. */
export interface Generated {
  readonly provider: string;
  readonly stale: readonly StaleFile[];
}

/**
 * Compiles providers and brings their generated folders up to date: all of them, or none.
 *
 * @throws {ProblemError} with the faults of all providers, before anything is written.
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

// A failure of ours must not hide the faults of the other providers.
function compileOrReport(repository: string, provider: string): Promise<Compilation> {
  return compile(repository, provider).catch((error: unknown): Compilation => {
    const file = `specs/${provider}/openapi.yaml`;
    const message = `the compiler failed: ${error instanceof Error ? error.message : String(error)}`;
    const fix = "Look for what is unusual in the spec, and teach the compiler to refuse it by name.";
    return { provider, files: new Map(), diagnostics: [{ code: "compiler-failed", file, pointer: "", message, fix }] };
  });
}
