import { writeProviderDocuments } from "@snap/docs/provider-documents";
import { ProblemError } from "@snap/openapi/problem";
import { findStale } from "@snap/sync/find-stale";

/**
 * Returns the generated documentation of a provider that differs from the current files: text by path.
 *
 * @throws {ProblemError} If it cannot be generated.
 */
export async function makeDocuments(repository: string, provider: string): Promise<ReadonlyMap<string, string>> {
  const documents = await writeProviderDocuments(repository, provider).catch(refuse);
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const stale = await findStale(repository, texts);
  return new Map([...texts].filter(([file]) => stale.includes(file)));
}

function refuse(error: unknown): never {
  const reason = String(error).split("\n")[0];
  const fix = "Run `pnpm docs:sync`, and fix the problems that it reports.";
  throw ProblemError.of("documents-failed", "tools/docs", `the documentation cannot be written: ${reason}`, fix);
}
