import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { objectAt } from "@snap/openapi/json";
import { readYamlObject } from "@snap/openapi/yaml";
import { draft } from "@snap/sync/sync";
import type { SyncOptions } from "@snap/sync/sync-options";
import { extractTree } from "./extract-tree.ts";

/** The current slice of an upstream, compared with a branch. */
export interface BranchState {
  /** The hash of the current slice. */
  readonly slice: string;
  /** Whether the branch records that slice. */
  readonly isTaken: boolean;
}

/** Reads the upstream with the names and the ETag of a branch, and compares it with the slice that the branch records. */
export async function readState(
  { repository, provider, from }: Pick<SyncOptions, "from" | "provider" | "repository">,
  tip: string,
): Promise<BranchState> {
  await using tree = await extractTree(repository, tip, `specs/${provider}`);
  const { files } = await draft({ repository: tree.path, provider, from });
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
