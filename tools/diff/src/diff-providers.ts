import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import type { SpecDocument } from "@snap/openapi/spec-node";
import { type Comparison, compareSpecs } from "./compare-specs.ts";
import { readContract } from "./read-contract.ts";
import { listProvidersAt, readAt, resolveRevision } from "./read-revision.ts";

export interface DiffOptions {
  readonly repository: string;
  /** The providers to compare; all if empty. */
  readonly providers: readonly string[];
  /** The git revision to compare with. */
  readonly base: string;
}

/** The changes of one provider since the base revision. */
export interface ProviderDiff extends Comparison {
  readonly provider: string;
}

/** Compares `specs/<provider>/openapi.yaml` of a revision with the working tree. Either file may be missing. */
export async function diffProviders({ repository, providers, base }: DiffOptions): Promise<ProviderDiff[]> {
  const commit = await resolveRevision(repository, base);
  const [before, after] = await Promise.all([listProvidersAt(repository, commit), listProviders(repository)]);
  const known = [...new Set([...before, ...after])].sort();
  const unknown = providers.filter((provider) => !known.includes(provider));
  if (unknown.length > 0) {
    throw new UsageError(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.`);
  }
  const wanted = providers.length > 0 ? known.filter((provider) => providers.includes(provider)) : known;
  return Promise.all(
    wanted.map(async (provider) => {
      const path = `specs/${provider}/openapi.yaml`;
      const [old, now] = [await readAt(repository, commit, path), await readIfThere(join(repository, path))];
      if (old === undefined && now === undefined) {
        throw ProblemError.of("contract-missing", path, `it is neither in the working tree nor at ${base}`, "Add it.");
      }
      return { provider, ...compareSpecs(toContract(old, `${base}:${path}`), toContract(now, path)) };
    }),
  );
}

// A missing file counts as a contract without operations, so that every operation is reported as added or removed.
function toContract(text: string | undefined, file: string): SpecDocument {
  return text === undefined ? { file, version: "3.1", value: {} } : readContract(text, file);
}

async function listProviders(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, "specs"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
