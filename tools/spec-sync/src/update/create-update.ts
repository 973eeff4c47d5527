import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { adapterOperations } from "../changeset/adapter-operations.ts";
import { type Changeset, writeChangeset } from "../changeset/write-changeset.ts";
import { type Comparison, compareSpecs } from "../diff/compare-specs.ts";
import { readContract } from "../diff/read-contract.ts";
import { readAt, resolveRevision } from "../diff/read-revision.ts";
import type { Fault } from "../fault.ts";
import { type Agreement, agree } from "../prove/agree.ts";
import { type Proof, prove } from "../prove/prove.ts";
import { readYaml } from "../sync/make-contract.ts";
import { draft, type SyncOptions } from "../sync/sync.ts";

export interface UpdateOptions extends Pick<SyncOptions, "from" | "limits" | "provider" | "repository" | "revision"> {
  /** The git revision that was released, or will be. */
  readonly base: string;
}

/** A new state of an upstream, and all that is known of what it means. */
export interface Update {
  readonly provider: string;
  /** The files as sync makes them; the contract lacks what the faults name. */
  readonly files: ReadonlyMap<string, string>;
  /** What of our overlay and names no longer fits. */
  readonly faults: readonly Fault[];
  readonly comparison: Comparison;
  readonly proof: Proof;
  readonly agreement: Agreement;
  readonly changeset?: Changeset;
}

/**
 * Takes a new state of a provider's upstream and finds out what it means for callers; writes nothing. `undefined` where
 * nothing of it concerns us.
 *
 * @throws {SyncError} when the upstream cannot be read.
 */
export async function createUpdate({ base, ...options }: UpdateOptions): Promise<Update | undefined> {
  const { repository, provider } = options;
  const { files, faults } = await draft(options);
  const path = `specs/${provider}/openapi.yaml`;
  const to = files.get(path);
  const commit = await resolveRevision(repository, base);
  const from = await readAt(repository, commit, path);
  if (to === undefined || from === undefined || (to === from && faults.length === 0)) return undefined;

  const comparison = compareSpecs(readContract(from, `${base}:${path}`), readContract(to, path));
  const typeTests = await readAt(repository, commit, `packages/${provider}/test/types.test.ts`);
  const proof = await prove({ repository, provider, from, to, typeTests });
  const changeset = writeChangeset({
    provider,
    changes: comparison.changes,
    version: await versionOf(repository, provider),
    unified: {
      version: await versionOf(repository, "unified"),
      operations: await operationsOfAdapter(repository, provider, from),
    },
  });
  const agreement = agree(comparison.changes, proof.broken);
  return { provider, files, faults, comparison, proof, agreement, ...(changeset && { changeset }) };
}

async function versionOf(repository: string, name: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(repository, "packages", name, "package.json"), "utf8"));
  return String(Object(manifest).version);
}

async function operationsOfAdapter(repository: string, provider: string, contract: string): Promise<string[]> {
  const source = await readFile(join(repository, "packages/unified/src/providers", `${provider}.ts`), "utf8");
  return adapterOperations(source, readYaml(contract, `specs/${provider}/openapi.yaml`));
}
