import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAllAt, readAt } from "@snap/diff/read-revision";
import type { Problem } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import type { Changeset } from "./changeset/write-changeset.ts";
import { createUpdate } from "./create-update.ts";

export interface CheckOptions {
  readonly repository: string;
  readonly provider: string;
  /** The name of the revision in messages. */
  readonly base: string;
  /** The commit to compare with. */
  readonly commit: string;
}

/**
 * Compares the changeset of a provider's update with the changes of its contract since a commit. Returns `undefined` if
 * the changeset is correct, or if something must be fixed before it can be written.
 */
export async function checkChangeset(options: CheckOptions): Promise<Problem | undefined> {
  const { repository, provider, commit } = options;
  const contract = `specs/${provider}/openapi.yaml`;
  const [before, now] = [await readAt(repository, commit, contract), await readIfThere(join(repository, contract))];
  const added = await readAdded(repository, commit);
  if (before === now) return compareChangeset(undefined, added, options);
  const update = await createUpdate({ ...options, offline: true });
  // If something must be fixed, there is no changeset yet, or people must write the changeset.
  if (update && (update.fixes.length > 0 || update.agreement.contradictions.length > 0)) return undefined;
  return compareChangeset(update?.changeset, added, options);
}

/**
 * Compares the expected changeset of an update with the added changesets, by path. Accepts a changeset that people have
 * written under another name.
 */
export function compareChangeset(
  expected: Changeset | undefined,
  added: ReadonlyMap<string, string>,
  { provider, base }: Pick<CheckOptions, "base" | "provider">,
): Problem | undefined {
  const contract = `specs/${provider}/openapi.yaml`;
  const fix = `Run \`pnpm specs:update ${provider} --offline --base ${base.replace(/^origin\//, "")}\`.`;
  const report = (file: string, message: string): Problem => ({ code: "changeset-outdated", file, message, fix });
  const own = [...added].filter(([file]) =>
    new RegExp(`^\\.changeset/${provider}-contract-[\\da-f]{8}\\.md$`).test(file),
  );
  const wrong = own.find(([file, text]) => file !== expected?.file || text !== expected.text);
  if (wrong) return report(wrong[0], `it does not describe the changes of ${contract} since ${base}`);
  const isNamed = [...added.values()].some((text) => new RegExp(`^["']@snap/${provider}["']:`, "m").test(text));
  if (expected === undefined || isNamed) return undefined;
  return report(contract, `it has changed since ${base}, but there is no changeset`);
}

/** Reads the changesets that do not exist at a commit, by path. */
async function readAdded(repository: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(repository, ".changeset"))).filter((name) => name.endsWith(".md"));
  const files = names.map((name) => `.changeset/${name}`);
  const known = await readAllAt(repository, commit, files);
  const added = files.filter((_, index) => known[index] === undefined);
  const read = added.map(async (file) => [file, await readFile(join(repository, file), "utf8")] as const);
  return new Map(await Promise.all(read));
}
