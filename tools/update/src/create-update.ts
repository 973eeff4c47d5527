import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAt, resolveRevision } from "@snap/diff/read-revision";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { readYamlObject } from "@snap/openapi/yaml";
import { draft } from "@snap/sync/sync";
import type { SyncOptions } from "@snap/sync/sync-options";
import { adapterFiles } from "./adapter-files.ts";
import { adapterOperations } from "./changeset/adapter-operations.ts";
import { type Changeset, writeChangeset } from "./changeset/write-changeset.ts";
import { checkUpstream } from "./check-upstream.ts";
import { findOrigins } from "./find-origin.ts";
import { type Judgement, judge } from "./judge.ts";
import { findOutdated } from "./outdated-changesets.ts";

export interface UpdateOptions extends Pick<SyncOptions, "from" | "limits" | "provider" | "repository" | "revision"> {
  /** The git revision of the last release, or of the next one. */
  readonly base: string;
}

/** A new state of an upstream, and its effects. */
export interface Update extends Judgement {
  readonly provider: string;
  /** The files that the sync produces. The contract lacks the parts that the faults name. */
  readonly files: ReadonlyMap<string, string>;
  /** The parts of our overlay and names that are no longer valid. */
  readonly faults: readonly Problem[];
  readonly changeset?: Changeset;
  /** Uncommitted changesets of an earlier update. */
  readonly outdated: readonly string[];
}

/**
 * Takes a new state of a provider's upstream and finds out what it means for callers; writes nothing. `undefined` where
 * nothing of it concerns us.
 *
 * @throws {ProblemError} when the upstream cannot be read, or is broken itself.
 */
export async function createUpdate({ base, ...options }: UpdateOptions): Promise<Update | undefined> {
  const { repository, provider } = options;
  const { files, faults, made } = await draft(options);
  if (!made) return undefined;
  const { contract: to, upstream } = made;
  checkUpstream({ provider, upstream, faults });
  const commit = await resolveRevision(repository, base);
  const from = await readAt(repository, commit, `specs/${provider}/openapi.yaml`);
  if (from === undefined || (to === from && faults.length === 0)) return undefined;

  const modules = `packages/${provider}/node_modules`;
  if (!existsSync(join(repository, modules))) {
    const message = "what the package needs is not installed";
    throw ProblemError.of("dependencies-missing", modules, message, "Run `pnpm install`.");
  }
  const typeTests = await readAt(repository, commit, `packages/${provider}/test/types.test.ts`);
  const facts = {
    from: (await readAt(repository, commit, `specs/${provider}/upstream.yaml`)) ?? upstream,
    to: upstream,
  };
  const originOf = findOrigins(provider, made);
  const judgement = await judge({ repository, provider, base, from, to, typeTests, facts, originOf });
  const { changes } = judgement.comparison;
  // The facts have the names of the upstream. The effects on callers are known once the contract has been fixed.
  const changeset =
    judgement.compared === "facts"
      ? undefined
      : writeChangeset({
          provider,
          changes,
          version: await versionOf(repository, provider),
          unified: {
            version: await versionOf(repository, "unified"),
            operations: await operationsOfAdapter(repository, provider, from),
          },
        });
  const outdated = await findOutdated(repository, provider, commit);
  return { provider, files, faults, ...judgement, outdated, ...(changeset && { changeset }) };
}

async function versionOf(repository: string, name: string): Promise<string> {
  const file = `packages/${name}/package.json`;
  const text = await readIfThere(join(repository, file));
  if (text !== undefined) return String(Object(JSON.parse(text)).version);
  throw ProblemError.of("package-missing", file, "the package is missing", "Make it with `pnpm provider:add`.");
}

// A provider without an adapter does not belong to the unified API yet.
async function operationsOfAdapter(repository: string, provider: string, contract: string): Promise<string[]> {
  const document = readYamlObject(contract, `specs/${provider}/openapi.yaml`);
  const files = adapterFiles(repository, provider).map((file) => readFile(join(repository, file), "utf8"));
  return [...new Set((await Promise.all(files)).flatMap((source) => adapterOperations(source, document)))];
}
