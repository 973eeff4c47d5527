import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ProblemError } from "@snap/openapi/problem";
import { findStale } from "@snap/sync/find-stale";
import { withSignal } from "./provider-limit.ts";

const PROGRAM = join(import.meta.dirname, "print-documents.ts");
const ARGS = ["--conditions", "@snap/source", "--disable-warning=ExperimentalWarning", PROGRAM];

/**
 * Returns the generated documentation of a provider that differs from the current files: text by path.
 *
 * @throws {ProblemError} If it cannot be generated.
 */
export async function makeDocuments(repository: string, provider: string): Promise<ReadonlyMap<string, string>> {
  const documents: readonly { readonly file: string; readonly text: string }[] = JSON.parse(
    await print(repository, provider),
  );
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const stale = await findStale(repository, texts);
  return new Map([...texts].filter(([file]) => stale.includes(file)));
}

async function print(repository: string, provider: string): Promise<string> {
  try {
    return (
      await promisify(execFile)(process.execPath, [...ARGS, repository, provider], { maxBuffer: 1e9, ...withSignal() })
    ).stdout;
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    const reason = /^\w*Error.*$/m.exec(said)?.[0] ?? said;
    const fix = "Run `pnpm docs:sync`, and fix the problems that it reports.";
    throw ProblemError.of("documents-failed", "tools/docs", `the documentation cannot be written: ${reason}`, fix);
  }
}
