import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { objectAt } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { readYamlObject } from "@snap/openapi/yaml";
import { draft } from "@snap/sync/sync";
import type { SyncOptions } from "@snap/sync/sync-options";
import { extractTree } from "./extract-tree.ts";
import type { UpdateBranch } from "./update-branch.ts";

/** The current slice of an upstream, compared with a branch. */
export interface BranchState {
  /** The hash of the current slice. */
  readonly slice: string;
  /** Whether the branch records the current slice. */
  readonly isTaken: boolean;
}

/**
 * Reads the upstream with the names and the ETag of a branch, and compares it with the slice that the branch records.
 *
 * @throws {ProblemError} when the upstream or a file of the branch cannot be read.
 */
export async function readState(
  { repository, provider, from }: Pick<SyncOptions, "from" | "provider" | "repository">,
  { name, tip }: UpdateBranch,
): Promise<BranchState> {
  const specs = `specs/${provider}`;
  await using tree = await extractTree(repository, tip, specs);
  const { files } = await draft({ repository: tree.path, provider, from }).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    const at = (file: string) => (file.startsWith(`${specs}/`) ? `${name}:${file}` : file);
    throw new ProblemError(...error.problems.map((problem) => ({ ...problem, file: at(problem.file) })));
  });
  const recorded = await readSlice(tree.path, provider);
  const slice = await readSlice(tree.path, provider, files);
  return { slice, isTaken: slice === recorded };
}

/** Reads the hash of the slice that a provider's `source.yaml` records; `files` replaces files of the repository. */
export async function readSlice(
  repository: string,
  provider: string,
  files?: ReadonlyMap<string, string>,
): Promise<string> {
  const file = `specs/${provider}/source.yaml`;
  const text = files?.get(file) ?? (await readFile(join(repository, file), "utf8"));
  return String(objectAt(readYamlObject(text, file), "upstream")["slice"]);
}
