import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readAllAt } from "@snap/diff/read-revision";
import { exchange } from "@snap/openapi/exchange/exchange";

/** Returns the changesets of a provider's updates that do not exist at a commit. */
export async function findOutdated(repository: string, provider: string, commit: string): Promise<string[]> {
  const names = await readdir(join(repository, ".changeset"));
  const own = names.filter((name) => new RegExp(`^${provider}-contract-[\\da-f]{8}\\.md$`).test(name));
  const files = own.map((name) => `.changeset/${name}`);
  const released = await readAllAt(repository, commit, files);
  return files.filter((_, index) => released[index] === undefined);
}

/** Removes the changesets if the contract no longer differs from the commit, because they are then wrong. Returns the files. */
export async function removeOutdated(repository: string, provider: string, commit: string): Promise<string[]> {
  const outdated = await findOutdated(repository, provider, commit);
  await exchange(repository, new Map(outdated.map((file) => [file, undefined])));
  return outdated;
}
